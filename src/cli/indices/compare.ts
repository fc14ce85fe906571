import type { Command } from "commander";
import {
  type CompositeMethod,
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
import { withSource } from "./options.ts";
import type { OpenIndexParts } from "./parts.ts";
import { readSource, type SourceOptions } from "./source.ts";

interface CompareOptions extends SourceOptions {
  readonly with?: string;
  readonly changes?: string;
  readonly by: "rank" | "value";
  readonly format: string;
}

/** `chiso index compare`: the same figures by another method, or with some steps done otherwise. */
export function registerCompare(index: Command, io: CliIo, open: OpenIndexParts): void {
  withSource(index.command("compare"))
    .description("So kết quả khi đổi bộ tiêu chí hoặc một bước tính / Compare results under other rules")
    .option("--with <method>", "Bộ tiêu chí khác trên cùng số liệu / Another method on the same figures")
    .option("--changes <file>", "Làm khác ở vài chỗ (YAML) / What is done otherwise")
    .option("--by <what>", "rank | value", "rank")
    .option("--format <format>", "table | csv | json", "table")
    .action(async (options: CompareOptions, command: Command) => {
      const lang = langOf(command);
      const parts = await open({});
      try {
        const left = await readSource(options, parts, io, lang);
        const right =
          options.with === undefined
            ? left
            : await readSource({ ...options, method: options.with }, parts, io, lang);
        const changes = await readChanges(options.changes, lang);
        const before = sound(runComposite(left.method, left.table), left.origin.data, lang);
        const after = sound(runComposite(right.method, right.table, changes), right.origin.data, lang);
        const comparison = compareResults(before, after, { node: left.method.total.code, by: options.by });
        io.write(printed(comparison, [left.method, right.method], options, lang));
      } finally {
        await parts.close();
      }
    });
}

function printed(
  comparison: ResultComparison,
  [left, right]: readonly [CompositeMethod, CompositeMethod],
  { format, by }: CompareOptions,
  lang: Lang,
): string {
  const names = [methodName(left), methodName(right)];
  if (format === "json") return `${JSON.stringify({ methods: names, by, ...comparison }, null, 1)}\n`;
  if (format === "csv")
    return writeCsv([
      ["unit", "period", "before", "after", "difference"],
      ...comparison.units.map((each) => [each.unit, each.period, each.left, each.right, each.difference]),
    ]);
  const show = (value: number): string =>
    by === "rank"
      ? formatDecimal(value, value % 1 === 0 ? 0 : 1, lang)
      : formatDecimal(value, left.rounding.decimals, lang);
  const heads =
    lang === "vi"
      ? ["Đơn vị", "Kỳ", "Trước", "Sau", "Thay đổi"]
      : ["Unit", "Period", "Before", "After", "Change"];
  const rows = comparison.units
    .toSorted((one, other) => Math.abs(other.difference) - Math.abs(one.difference))
    .map((each) => [
      each.unit,
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
