import { type Command, Option } from "commander";
import {
  estimateRows,
  type Lang,
  QUANTILE_RULES,
  runSurveyPlan,
  SHARE_METHODS,
  type SurveyPlan,
  surveyPlanSchema,
  writeCsv,
} from "../../core/index.ts";
import { type CliIo, CliRefusal, EXIT, langOf } from "../command.ts";
import { estimateText } from "./estimateOutput.ts";
import { type DesignOptions, withDesign } from "./options.ts";
import type { OpenSurveyParts } from "./parts.ts";
import { checkedPlan, plainPlan, texts } from "./planOf.ts";
import { readSurvey, surveyFaultLines } from "./source.ts";

interface EstimateOptions extends DesignOptions {
  readonly mean?: string;
  readonly total?: string;
  readonly ratio?: readonly string[];
  readonly share?: string;
  readonly count?: string;
  readonly quantile?: readonly string[];
  readonly qrule?: string;
  readonly by?: string;
  readonly withAll?: boolean;
  readonly deff?: boolean | string;
  readonly ci?: string;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `chiso survey estimate`: figures of a population from a sample, with their errors by its design. */
export function registerEstimate(survey: Command, io: CliIo, open: OpenSurveyParts): void {
  withDesign(survey.command("estimate"))
    .description("Ước lượng từ phiếu điều tra, có sai số / Estimates from a survey with their errors")
    .option("--mean <columns>", "Trung bình / Means")
    .option("--total <columns>", "Tổng / Totals")
    .option("--ratio <a/b>", "Tỷ số, ghi nhiều lần được / A ratio; may be repeated", collect)
    .option("--share <columns>", "Tỷ lệ từng câu trả lời / Share of each answer")
    .option("--count <columns>", "Số người theo từng câu trả lời / How many gave each answer")
    .option("--quantile <x:shares>", "Phân vị, ví dụ thu_nhap:0.25,0.5 / Quantiles", collect)
    .addOption(new Option("--qrule <rule>", "Cách đọc phân vị / Rule of quantiles").choices(QUANTILE_RULES))
    .option("--by <columns>", "Theo nhóm / By group")
    .option("--with-all", "Thêm dòng chung cho mọi nhóm / Beside groups a row for all")
    .option("--deff [against]", "Hệ số thiết kế; replace: so với mẫu có hoàn lại / Design effects")
    .addOption(
      new Option("--ci <way>", "Khoảng tin cậy / Intervals").choices(["t", "normal", ...SHARE_METHODS]),
    )
    .action(async (options: EstimateOptions, command: Command) => {
      const lang = langOf(command);
      const { tables } = await open();
      const plain = { ...(await plainPlan(options, tables, lang)), ...askedOf(options, lang) };
      if (!("estimates" in plain)) throw new CliRefusal(NOTHING_ASKED[lang], EXIT.usage);
      const plan = checkedPlan(surveyPlanSchema, plain, options.design, lang);
      const { table, origin } = await readSurvey(tables, options.data, lang);
      const outcome = runSurveyPlan(table, plan);
      if (!outcome.ok) throw new CliRefusal(surveyFaultLines(options.data, outcome.faults, lang));
      if (options.format === "json") {
        const run = { version: io.version, ...origin, plan, ...outcome.value };
        io.write(`${JSON.stringify(run, null, 1)}\n`);
        return;
      }
      const csv = options.format === "csv";
      io.write(csv ? writeCsv(estimateRows(outcome.value)) : estimateText(outcome.value, lang));
      io.complain(`${origin.data}  SHA-256 ${origin.sha256}\n`);
    });
}

const NOTHING_ASKED = {
  vi: "Chưa nói ước lượng gì. Ghi --mean, --total, --ratio, --share, --count hoặc --quantile, hoặc mục estimates trong tệp --design.",
  en: "Nothing is asked for. Give --mean, --total, --ratio, --share, --count or --quantile, or estimates in the file of --design.",
};

/** What the options ask for; a file's own estimates stay where no option asks. */
function askedOf(options: EstimateOptions, lang: Lang): Partial<Record<keyof SurveyPlan, unknown>> {
  const named = (kind: string, value: string | undefined): unknown[] =>
    value === undefined ? [] : [{ kind, columns: texts(value) }];
  const estimates = [
    ...named("mean", options.mean),
    ...named("total", options.total),
    ...(options.ratio ?? []).map((text) => ratioIn(text, lang)),
    ...named("share", options.share),
    ...named("count", options.count),
    ...(options.quantile ?? []).map((text) => quantileIn(text, lang)),
  ];
  const { ci, deff } = options;
  return {
    ...(estimates.length === 0 ? {} : { estimates }),
    ...(options.by === undefined ? {} : { by: texts(options.by) }),
    ...(options.withAll === undefined ? {} : { withAll: true }),
    ...(options.qrule === undefined ? {} : { quantileRule: options.qrule }),
    ...(deff === undefined ? {} : { designEffect: deff === "replace" ? "with" : "without" }),
    ...(ci === "t" || ci === "normal" ? { interval: ci } : ci === undefined ? {} : { shareInterval: ci }),
  };
}

function ratioIn(text: string, lang: Lang): unknown {
  const [above, below] = text.split("/").map((part) => part.trim());
  if (above && below) return { kind: "ratio", above, below };
  const vi = `--ratio ${text}: ghi dạng a/b.`;
  throw new CliRefusal(lang === "vi" ? vi : `--ratio ${text}: write a/b.`, EXIT.usage);
}

function quantileIn(text: string, lang: Lang): unknown {
  const [column, shares] = text.split(":");
  if (column && shares)
    return { kind: "quantile", columns: [column.trim()], shares: texts(shares).map(Number) };
  const vi = `--quantile ${text}: ghi dạng cột:0.25,0.5.`;
  throw new CliRefusal(lang === "vi" ? vi : `--quantile ${text}: write column:0.25,0.5.`, EXIT.usage);
}
