import { type Command, Option } from "commander";
import { unitNames } from "../../app/indices/index.ts";
import {
  compareResults,
  formatDecimal,
  type Lang,
  methodName,
  type ResultComparison,
  runComposite,
  writeCsv,
} from "../../core/index.ts";
import { type CliIo, langOf } from "../command.ts";
import { textTable } from "../textTable.ts";
import { sound } from "./build.ts";
import { readChanges } from "./changes.ts";
import { formatOption, withSource } from "./options.ts";
import type { OpenIndexParts } from "./parts.ts";
import { type IndexSource, readSource, type SourceOptions } from "./source.ts";

interface CompareOptions extends SourceOptions {
  readonly with?: string;
  readonly changes?: string;
  readonly changesBefore?: string;
  readonly by: "rank" | "value";
  readonly format: string;
}

/** `chiso index compare`: the same figures by another method, or with some steps done otherwise. */
export function registerCompare(index: Command, io: CliIo, open: OpenIndexParts): void {
  withSource(index.command("compare"))
    .description("So kết quả khi đổi bộ tiêu chí hoặc một bước tính / Compare results under other rules")
    .option("--with <method>", "Bộ tiêu chí khác trên cùng số liệu / Another method on the same figures")
    .option("--changes <file>", "Làm khác ở vài chỗ, bên sau (YAML) / What is done otherwise, after")
    .option(
      "--changes-before <file>",
      "Làm khác ở vài chỗ, bên trước (YAML) / What is done otherwise, before",
    )
    .addOption(
      new Option("--by <what>", "So thứ hạng hay giá trị / Ranks or values")
        .choices(["rank", "value"])
        .default("rank"),
    )
    .addOption(formatOption("table", "csv", "json"))
    .action(async (options: CompareOptions, command: Command) => {
      const lang = langOf(command);
      const parts = await open({});
      try {
        const left = await readSource(options, parts, io, lang);
        const right =
          options.with === undefined
            ? left
            : await readSource({ ...options, method: options.with }, parts, io, lang);
        const run = async (side: IndexSource, file: string | undefined) =>
          sound(runComposite(side.method, side.table, await readChanges(file, lang)), side.origin.data, lang);
        const before = await run(left, options.changesBefore);
        const after = await run(right, options.changes);
        const comparison = compareResults(before, after, {
          node: left.method.total.code,
          rightNode: right.method.total.code,
          by: options.by,
        });
        io.write(printed(comparison, [left, right], options, lang));
      } finally {
        await parts.close();
      }
    });
}

function printed(
  comparison: ResultComparison,
  [left, right]: readonly [IndexSource, IndexSource],
  { format, by }: CompareOptions,
  lang: Lang,
): string {
  const names = [methodName(left.method), methodName(right.method)];
  const unitName = unitNames(left.table);
  if (format === "json")
    return `${JSON.stringify({ methods: names, ...left.origin, by, ...comparison }, null, 1)}\n`;
  if (format === "csv")
    return writeCsv([
      [
        "unit",
        "label",
        "period",
        `${by}_before`,
        `${by}_after`,
        "difference",
        "method_before",
        "method_after",
        "data_sha256",
      ],
      ...comparison.units.map((each) => [
        each.unit,
        unitName(each.unit),
        each.period,
        each.left,
        each.right,
        each.difference,
        ...names,
        left.origin.sha256,
      ]),
    ]);
  const show = (value: number): string =>
    by === "rank"
      ? formatDecimal(value, value % 1 === 0 ? 0 : 1, lang)
      : formatDecimal(value, left.method.rounding.decimals, lang);
  const heads =
    lang === "vi"
      ? ["Đơn vị", "Kỳ", "Trước", "Sau", "Thay đổi"]
      : ["Unit", "Period", "Before", "After", "Change"];
  const rows = comparison.units
    .toSorted((one, other) => Math.abs(other.difference) - Math.abs(one.difference))
    .map((each) => [
      unitName(each.unit),
      each.period,
      show(each.left),
      show(each.right),
      signed(each.difference, show),
    ]);
  return `${textTable(
    heads.map((head, place) => ({ head, align: place < 2 ? ("left" as const) : ("right" as const) })),
    rows,
  )}${summary(comparison, lang)}`;
}

function signed(difference: number, show: (value: number) => string): string {
  if (difference === 0) return "0";
  return `${difference > 0 ? "+" : "−"}${show(Math.abs(difference))}`;
}

function summary({ meanAbsolute, correlation, onlyLeft, onlyRight }: ResultComparison, lang: Lang): string {
  const n = (value: number | undefined): string =>
    value === undefined ? "–" : formatDecimal(value, 4, lang);
  const vi = `Thay đổi bình quân ${n(meanAbsolute)}; hệ số tương quan ${n(correlation)}; chỉ có ở một bên: ${onlyLeft.length + onlyRight.length} đơn vị.\n`;
  const en = `Mean absolute change ${n(meanAbsolute)}; correlation ${n(correlation)}; in one of them only: ${onlyLeft.length + onlyRight.length} units.\n`;
  return lang === "vi" ? vi : en;
}
