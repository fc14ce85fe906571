import { type Command, Option } from "commander";
import {
  compileMethod,
  explainUnit,
  type InputFault,
  type Lang,
  type ListedUnit,
  type Method,
  type RoundResult,
  readScores,
  readUnits,
  type Sheet,
  scoreRound,
} from "../core/index.ts";
import { type CliIo, CliRefusal, type CommandModule, EXIT, langOf } from "./command.ts";
import { readText, soundMethod } from "./methodFile.ts";
import { explanationText, resultCsv, resultJson, resultTable } from "./scoreOutput.ts";

interface ScoreOptions {
  readonly method: string;
  readonly data: string;
  readonly units?: string;
  readonly format: string;
  readonly explain?: string;
  readonly open?: boolean;
}

/** `chiso score`: scores a file of inputs by a method, without a database. */
export const scoreCommand: CommandModule = (program, io) => {
  program
    .command("score")
    .description("Chấm điểm từ tệp số liệu / Score a file of inputs")
    .requiredOption("--method <method>", "<id>@<version> hoặc tệp / or file")
    .requiredOption(
      "--data <file>",
      "Số liệu CSV hoặc JSON: unit,family,leaf,input,value,status / Inputs as CSV or JSON",
    )
    .option("--units <csv>", "Danh sách đơn vị (cột unit, family, ranked) / List of units")
    .addOption(
      new Option("--format <format>", "Dạng kết quả / Output")
        .choices(["table", "csv", "json"])
        .default("table"),
    )
    .option("--explain <unit>", "Giải thích từng điểm của một đơn vị / Explain every point of a unit")
    .option(
      "--open",
      "Đợt còn mở: điểm tạm thời, thấp nhất, cao nhất / The round is open: provisional, least and most",
    )
    .action(async (options: ScoreOptions, command: Command) => {
      await score(options, io, langOf(command));
    });
};

async function score(options: ScoreOptions, io: CliIo, lang: Lang): Promise<void> {
  const method = await soundMethod(options.method, io, lang);
  const units = options.units === undefined ? undefined : await listedUnits(options.units, lang);
  const sheets = await readSheets(options.data, method, units, lang);
  const result = scoreRound(compileMethod(method), sheets, options.open === true ? { stage: "open" } : {});
  if (options.explain !== undefined) {
    io.write(explain(options.explain, method, result, options.format, lang));
    return;
  }
  if (options.format === "json") io.write(resultJson(result));
  else if (options.format === "csv") io.write(resultCsv(method, result));
  else io.write(resultTable(method, result, lang));
}

async function listedUnits(file: string, lang: Lang): Promise<readonly ListedUnit[]> {
  const reading = readUnits(await readText(file, lang));
  if (reading.ok) return reading.units;
  throw new CliRefusal(inputFaultLines(file, reading.faults, lang));
}

async function readSheets(
  file: string,
  method: Method,
  units: readonly ListedUnit[] | undefined,
  lang: Lang,
): Promise<readonly Sheet[]> {
  const text = await readText(file, lang);
  const format = file.toLowerCase().endsWith(".json") ? "json" : "csv";
  const reading = readScores(text, method, units === undefined ? { format } : { format, units });
  if (reading.ok) return reading.sheets;
  throw new CliRefusal(inputFaultLines(file, reading.faults, lang));
}

function explain(unit: string, method: Method, result: RoundResult, format: string, lang: Lang): string {
  const found = result.units.find((each) => each.unit === unit.normalize("NFC"));
  if (found === undefined) {
    const vi = `Không có đơn vị “${unit}” trong số liệu.`;
    throw new CliRefusal(lang === "vi" ? vi : `There is no unit “${unit}” in the data.`, EXIT.usage);
  }
  const explained = explainUnit(method, found, lang);
  return format === "json" ? `${JSON.stringify(explained, null, 1)}\n` : explanationText(explained, lang);
}

function inputFaultLines(file: string, faults: readonly InputFault[], lang: Lang): string {
  const row = lang === "vi" ? "dòng" : "row";
  const lines = faults.map(
    (fault) =>
      `${file}: ${row} ${fault.row}${fault.column === "" ? "" : `, ${fault.column}`}: ${fault.words[lang]}`,
  );
  const count =
    lang === "vi"
      ? `${faults.length} lỗi; chưa nhận dòng nào.`
      : `${faults.length} faults; nothing was read.`;
  return [...lines, count].join("\n");
}
