import type { Command } from "commander";
import {
  type CompositeMethod,
  changeLines,
  changePartWords,
  compositePlaces,
  formatDecimal,
  type Lang,
  methodName,
  type RankChange,
  rankChangeSentences,
  wordsIn,
} from "../../core/index.ts";
import { type CliIo, langOf } from "../command.ts";
import { textTable } from "../textTable.ts";
import { sound } from "./build.ts";
import { withSource } from "./options.ts";
import type { OpenIndexParts } from "./parts.ts";
import { readSource, type SourceOptions } from "./source.ts";

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
    .option("--format <format>", "table | json", "table")
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
            unit: options.unit,
            before: { ...before, period: options.period },
            after: { ...after, period: options.withPeriod },
          }),
          after.origin.data,
          lang,
        );
        io.write(
          options.format === "json"
            ? `${JSON.stringify({ methods: [methodName(before.method), methodName(after.method)], change }, null, 1)}\n`
            : text(change, [before.method, after.method], lang),
        );
      } finally {
        await parts.close();
      }
    });
}

function text(change: RankChange, methods: readonly CompositeMethod[], lang: Lang): string {
  const labels = new Map(
    methods.flatMap((method) =>
      [...compositePlaces(method).values()].map(
        ({ code, node }) => [code, wordsIn(node.label, lang)] as const,
      ),
    ),
  );
  const name = (code: string): string => labels.get(code) ?? code;
  const signed = (value: number | undefined): string =>
    value === undefined ? "–" : `${value > 0 ? "+" : ""}${formatDecimal(value, 3, lang)}`;
  const heads = lang === "vi" ? ["Do", "Bậc", "Điểm"] : ["Through", "Places", "Points"];
  const table = textTable(
    heads.map((head, place) => ({ head, align: place === 0 ? ("left" as const) : ("right" as const) })),
    changeLines(change).map(({ part, places, points }) => [
      changePartWords(part, name, lang),
      signed(places),
      signed(points),
    ]),
  );
  return `${rankChangeSentences(change, name, lang).join("\n")}\n\n${table}`;
}
