import { type Command, Option } from "commander";
import {
  type CompositeMethod,
  explainSample,
  formatNumber,
  type Lang,
  methodName,
  runSurveyIndex,
  type SurveyIndexAnswer,
  surveyIndexPlanSchema,
  surveyIndexRows,
  writeCsv,
} from "../../core/index.ts";
import { type CliIo, CliRefusal, EXIT, langOf } from "../command.ts";
import { soundAny } from "../methodFile.ts";
import { textTable } from "../textTable.ts";
import { WORDS } from "./estimateOutput.ts";
import { type DesignOptions, withDesign } from "./options.ts";
import type { OpenSurveyParts } from "./parts.ts";
import { checkedPlan, plainPlan } from "./planOf.ts";
import { readSurvey, surveyFaultLines } from "./source.ts";

interface IndexOptions extends DesignOptions {
  readonly method: string;
  readonly unit?: string;
  readonly rollUp?: string;
}

/** `chiso survey index`: an index of answers (SIPAS) for every unit, with its errors and intervals of ranks. */
export function registerSurveyIndex(survey: Command, io: CliIo, open: OpenSurveyParts): void {
  withDesign(survey.command("index"))
    .description("Chỉ số hài lòng từ phiếu điều tra / An index of answers with its errors")
    .requiredOption("--method <method>", "Chỉ số: <id>@<version> hoặc tệp / Index, or file")
    .option("--unit <column>", "Cột đơn vị được đánh giá / Column of units")
    .addOption(
      new Option("--roll-up <way>", "Cách gộp câu hỏi thành chỉ số / How questions become the index").choices(
        ["method", "mean", "item-count", "pooled"],
      ),
    )
    .action(async (options: IndexOptions, command: Command) => {
      const lang = langOf(command);
      const { tables } = await open();
      const method = await compositeIn(options.method, io, lang);
      const plain = {
        ...(await plainPlan(options, tables, lang)),
        ...(options.unit === undefined ? {} : { unit: options.unit }),
        ...(options.rollUp === undefined ? {} : { rollUp: options.rollUp }),
        ...(options.seed === undefined ? {} : { seed: Number(options.seed) }),
      };
      const plan = checkedPlan(surveyIndexPlanSchema, plain, options.design, lang);
      const { table, origin } = await readSurvey(tables, options.data, lang);
      const outcome = runSurveyIndex(table, method, plan);
      if (!outcome.ok) throw new CliRefusal(surveyFaultLines(options.data, outcome.faults, lang));
      if (options.format === "json") {
        const run = { version: io.version, method: methodName(method), ...origin, plan, ...outcome.value };
        io.write(`${JSON.stringify(run, null, 1)}\n`);
        return;
      }
      io.write(
        options.format === "csv" ? writeCsv(surveyIndexRows(outcome.value)) : indexText(outcome.value, lang),
      );
      io.complain(`${methodName(method)}  ${origin.data}  SHA-256 ${origin.sha256}\n`);
    });
}

async function compositeIn(reference: string, io: CliIo, lang: Lang): Promise<CompositeMethod> {
  const found = await soundAny(reference, io, lang);
  if (found.kind === "composite") return found.method;
  const vi = `${reference} chấm điểm theo tiêu chí, không phải chỉ số tổng hợp.`;
  const en = `${reference} is a set of scored criteria, not a composite index.`;
  throw new CliRefusal(lang === "vi" ? vi : en, EXIT.usage);
}

function indexText(answer: SurveyIndexAnswer, lang: Lang): string {
  const words = WORDS[lang];
  const [root] = answer.nodes;
  const parts = answer.nodes.filter(({ question }) => !question);
  const count = (value: number | null): string => (value === null ? "" : formatNumber(value, lang));
  const percent = (value: number | null): string =>
    value === null ? "" : formatNumber(value * 100, lang, 2);
  const ranked = answer.units
    .map((unit) => ({
      unit,
      cell: answer.cells.find((one) => one.unit === unit.unit && one.node === root?.code),
    }))
    .toSorted((one, other) => (one.unit.rank ?? Infinity) - (other.unit.rank ?? Infinity));
  const right = (head: string) => ({ head, align: "right" as const });
  const left = (head: string) => ({ head, align: "left" as const });
  const units = textTable(
    [
      left(UNIT[lang]),
      right("n"),
      right("%"),
      right(words.se),
      right(words.low),
      right(words.high),
      right(RANK[lang]),
      left(""),
    ],
    ranked.map(({ unit, cell }) => [
      unit.unit === "*" ? words.all : unit.unit,
      count(cell?.n ?? null),
      percent(cell?.value ?? null),
      percent(cell?.se ?? null),
      percent(cell?.low ?? null),
      percent(cell?.high ?? null),
      unit.rank === null ? "" : `${unit.rank} (${unit.rankLow ?? ""}–${unit.rankHigh ?? ""})`,
      cell === undefined || cell.suppression === "shown" ? "" : words[cell.suppression],
    ]),
  );
  const whole = answer.all.length > 0 ? answer.all : answer.cells;
  const nodes = textTable(
    [
      left(words.figure),
      right("n"),
      right("%"),
      right(words.se),
      right(words.low),
      right(words.high),
      left(""),
    ],
    parts.map(({ code, label, depth }) => {
      const cell = whole.find(({ node }) => node === code);
      return [
        `${"  ".repeat(depth)}${label[lang]}`,
        count(cell?.n ?? null),
        percent(cell?.value ?? null),
        percent(cell?.se ?? null),
        percent(cell?.low ?? null),
        percent(cell?.high ?? null),
        cell === undefined || cell.suppression === "shown" ? "" : words[cell.suppression],
      ];
    }),
  );
  return `${explainSample(answer.sample, lang)}\n\n${units}\n${nodes}`;
}

const UNIT = { vi: "Đơn vị", en: "Unit" };
const RANK = { vi: "Hạng (khoảng)", en: "Rank (interval)" };
