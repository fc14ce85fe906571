import type { Command } from "commander";
import { partNames } from "../../app/indices/index.ts";
import {
  changeLines,
  changePartWords,
  formatDecimal,
  type Lang,
  methodName,
  type RankChange,
  rankChangeSentences,
  unitNamed,
  writeCsv,
} from "../../core/index.ts";
import { type CliIo, langOf } from "../command.ts";
import { textTable } from "../textTable.ts";
import { sound } from "./build.ts";
import { formatOption, withSource } from "./options.ts";
import type { OpenIndexParts } from "./parts.ts";
import { type IndexSource, readSource, type SourceOptions } from "./source.ts";

interface ChangeOptions extends SourceOptions {
  readonly period: string;
  readonly unit: string;
  readonly withMethod?: string;
  readonly withData?: string;
  readonly withPeriod: string;
  readonly format: string;
}

/** `chiso index explain-change`: why the rank of a unit moved between two years; the parts sum exactly. */
export function registerExplainChange(index: Command, io: CliIo, open: OpenIndexParts): void {
  withSource(index.command("explain-change"))
    .description("Vì sao thứ hạng thay đổi giữa hai kỳ / Why a rank changed between two periods")
    .requiredOption("--unit <unit>", "Đơn vị / Unit")
    .requiredOption("--with-period <year>", "Kỳ sau / The later period")
    .option("--with-method <method>", "Bộ tiêu chí của kỳ sau, nếu khác / Method of the later period")
    .option("--with-data <file>", "Số liệu của kỳ sau, nếu khác / Figures of the later period")
    .addOption(formatOption("table", "csv", "json"))
    .action(async (options: ChangeOptions, command: Command) => {
      const lang = langOf(command);
      const parts = await open({});
      try {
        const before = await readSource(options, parts, io, lang);
        const after = await readSource(
          {
            ...options,
            method: options.withMethod ?? options.method,
            period: options.withPeriod,
            ...(options.withData === undefined ? {} : { data: options.withData }),
          },
          parts,
          io,
          lang,
        );
        const change = sound(
          await parts.calculations.explainChange({
            unit: sound(unitNamed(before.table, options.unit), before.origin.data, lang),
            before: { ...before, period: options.period },
            after: { ...after, period: options.withPeriod },
          }),
          after.origin.data,
          lang,
        );
        io.write(printed(change, [before, after], options.format, lang));
      } finally {
        await parts.close();
      }
    });
}

function printed(
  change: RankChange,
  sides: readonly [IndexSource, IndexSource],
  format: string,
  lang: Lang,
): string {
  const methods = sides.map(({ method }) => method);
  const origins = sides.map(({ origin }) => origin);
  const name = partNames(methods, lang);
  if (format === "json")
    return `${JSON.stringify({ methods: methods.map(methodName), origins, change }, null, 1)}\n`;
  if (format !== "csv") return text(change, name, lang);
  return writeCsv([
    ["unit", "cause", "words", "places", "points", "data_sha256"],
    ...changeLines(change).map(({ part, places, points }) => [
      change.unit,
      part.kind,
      changePartWords(part, name, lang),
      places ?? null,
      points ?? null,
      origins.map(({ sha256 }) => sha256).join(" "),
    ]),
  ]);
}

/** Sentences, then a waterfall: every line with its places and points, a bar for the places. */
function text(change: RankChange, name: (code: string) => string, lang: Lang): string {
  const signed = (value: number | undefined): string =>
    value === undefined ? "–" : `${value > 0 ? "+" : ""}${formatDecimal(value, 3, lang)}`;
  const [through, byPlaces, byPoints, whole] =
    lang === "vi" ? ["Do", "Bậc", "Điểm", "Cộng"] : ["Through", "Places", "Points", "Together"];
  const lines = changeLines(change);
  const most = Math.max(1e-9, ...lines.map(({ places = 0 }) => Math.abs(places)));
  const table = textTable(
    [
      { head: through, align: "left" },
      { head: byPlaces, align: "right" },
      { head: "", align: "left" },
      { head: byPoints, align: "right" },
    ],
    [
      ...lines.map(({ part, places, points }) => [
        changePartWords(part, name, lang),
        signed(places),
        barOf(places ?? 0, most),
        signed(points),
      ]),
      [whole, signed(change.places), "", signed(change.points)],
    ],
  );
  return `${rankChangeSentences(change, name, lang).join("\n")}\n\n${table}`;
}

/** A step of the waterfall: `+` for places gained, `-` for lost, at most twenty signs. */
function barOf(places: number, most: number): string {
  return (places < 0 ? "-" : "+").repeat(Math.round((20 * Math.abs(places)) / most));
}
