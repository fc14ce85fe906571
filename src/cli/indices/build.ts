import type { Command } from "commander";
import { resultRows, stepLines } from "../../app/indices/index.ts";
import {
  type CompositeResult,
  explainComposite,
  type Lang,
  methodName,
  prepareComposite,
  type Refusable,
  runPrepared,
  traceUnit,
  unitNamed,
  wordsIn,
  writeCsv,
} from "../../core/index.ts";
import { type CliIo, CliRefusal, langOf } from "../command.ts";
import { readChanges } from "./changes.ts";
import { formatOption, withSource } from "./options.ts";
import { compositeText } from "./output.ts";
import type { OpenIndexParts } from "./parts.ts";
import { type IndexSource, indexFaultLines, readSource, type SourceOptions } from "./source.ts";

interface BuildOptions extends SourceOptions {
  readonly changes?: string;
  readonly format: string;
  readonly explain?: string;
  readonly log?: boolean;
}

/** `chiso index build`: calculates a composite index from its method and a file of figures. */
export function registerBuild(index: Command, io: CliIo, open: OpenIndexParts): void {
  withSource(index.command("build"))
    .description("Tính chỉ số từ tệp số liệu / Calculate an index from a file of figures")
    .option("--changes <file>", "Làm khác bộ tiêu chí ở vài chỗ (YAML) / What is done otherwise")
    .option(
      "--explain <unit>",
      "Giải thích con số của một đơn vị, theo tên hoặc khóa / Explain the figures of a unit",
    )
    .option("--log", "Kể từng bước đã làm gì / Tell what each step did")
    .addOption(formatOption("table", "csv", "json"))
    .action(async (options: BuildOptions, command: Command) => {
      const lang = langOf(command);
      const parts = await open({});
      try {
        const source = await readSource(options, parts, io, lang);
        await build(source, options, io, lang);
      } finally {
        await parts.close();
      }
    });
}

async function build(source: IndexSource, options: BuildOptions, io: CliIo, lang: Lang): Promise<void> {
  const { method, table, origin } = source;
  const changes = await readChanges(options.changes, lang);
  const prepared = sound(prepareComposite(method, table), origin.data, lang);
  if (options.explain !== undefined) {
    const which = {
      unit: sound(unitNamed(table, options.explain), origin.data, lang),
      ...(options.period === undefined ? {} : { period: options.period }),
    };
    const trace = sound(traceUnit(prepared, which, changes), origin.data, lang);
    const lines = Object.entries(trace.nodes).map(([code, part]) =>
      [
        `${code} ${wordsIn(part.label, lang)}`,
        ...explainComposite(trace, code, lang).map((said) => `  ${said}`),
      ].join("\n"),
    );
    io.write(`${lines.join("\n")}\n`);
    return;
  }
  const result = sound(runPrepared(prepared, changes), origin.data, lang);
  io.write(printed(result, source, options.format, lang));
  if (options.log === true) io.complain(`${stepLines(result, source, lang).join("\n")}\n`);
  for (const { words } of result.remarks) io.complain(`${words[lang]}\n`);
}

function printed(result: CompositeResult, source: IndexSource, format: string, lang: Lang): string {
  const { method, origin } = source;
  if (format === "json")
    return `${JSON.stringify({ method: methodName(method), ...origin, result }, null, 1)}\n`;
  return format === "csv" ? writeCsv(resultRows(result, source, lang)) : compositeText(result, method, lang);
}

/** The value, or a refusal with every reason. */
export function sound<T>(answer: Refusable<T>, file: string, lang: Lang): T {
  if (answer.ok) return answer.value;
  throw new CliRefusal(indexFaultLines(file, answer.faults, lang));
}
