import { type Command, Option } from "commander";
import {
  chosenPlan,
  type IndexCalculations,
  partNames,
  reachOfUnits,
  unitNames,
  type Watch,
} from "../../app/indices/index.ts";
import {
  compositeFrameworks,
  type Lang,
  methodName,
  rankSpreads,
  removals,
  sensitivity,
  type UncertaintyPlan,
  uncertaintyPlanSchema,
} from "../../core/index.ts";
import { type CliIo, CliRefusal, EXIT, langOf } from "../command.ts";
import { sound } from "./build.ts";
import { readYaml } from "./changes.ts";
import { formatOption, withSource } from "./options.ts";
import type { OpenIndexParts } from "./parts.ts";
import { reachCsv, removalsCsv, sharesCsv, spreadsCsv } from "./sensitivityCsv.ts";
import { reachTable, removalsTable, seedLine, sharesTable, spreadsTable } from "./sensitivityOutput.ts";
import { type IndexSource, readSource, type SourceOptions } from "./source.ts";

interface SensitivityOptions extends SourceOptions {
  readonly kind: "uncertainty" | "sobol" | "removal" | "reach";
  readonly plan?: string;
  readonly replications?: string;
  readonly seed: string;
  readonly noise?: string;
  readonly workers?: string;
  readonly format: string;
}

/** `chiso index sensitivity`: how sure the ranks are, what moves them, and which ranks other weights could give. */
export function registerSensitivity(index: Command, io: CliIo, open: OpenIndexParts): void {
  withSource(index.command("sensitivity"))
    .description("Độ chắc chắn của thứ hạng / How sure the ranks are")
    .addOption(
      new Option(
        "--kind <kind>",
        "uncertainty: khoảng của thứ hạng; sobol: điều gì quyết định; removal: bỏ từng mục; reach: hạng có thể đạt / rank intervals, what decides, leaving parts out, ranks within reach",
      )
        .choices(["uncertainty", "sobol", "removal", "reach"])
        .default("uncertainty"),
    )
    .option("--plan <file>", "Điều gì có thể khác (YAML); mặc định theo bộ tiêu chí / What may vary (YAML)")
    .option("--noise <share>", "Trọng số dao động, ví dụ 0.25 / Weights vary by this share, e.g. 0.25")
    .option("--replications <n>", "Số lần lặp, mặc định 1000 (sobol: số dòng, 64) / Replications, or rows")
    .option("--seed <n>", "Số gieo; cùng số gieo cho cùng kết quả / Seed; the same gives the same", "1")
    .option("--workers <n>", "Số luồng tính / Worker threads")
    .addOption(formatOption("table", "csv", "json"))
    .action(async (options: SensitivityOptions, command: Command) => {
      const lang = langOf(command);
      const threads = wholeNumber(options.workers, "--workers", lang);
      const parts = await open(threads === undefined || threads === 0 ? {} : { threads });
      try {
        const source = await readSource(options, parts, io, lang);
        const run = (watch: Watch) => answer(source, options, { ...parts, watch, lang });
        io.write(await withCancel(io, run));
      } finally {
        await parts.close();
      }
    });
}

interface Run {
  readonly calculations: IndexCalculations;
  readonly watch: Watch;
  readonly lang: Lang;
}

function answer(source: IndexSource, options: SensitivityOptions, run: Run): Promise<string> {
  switch (options.kind) {
    case "uncertainty":
      return spread(source, options, run);
    case "sobol":
      return shares(source, options, run);
    case "removal":
      return Promise.resolve(removed(source, options, run.lang));
    case "reach":
      return reached(source, options, run);
  }
}

async function spread(source: IndexSource, options: SensitivityOptions, run: Run): Promise<string> {
  const { method, table, origin } = source;
  const plan = await planFor(source, options, run.lang);
  const job = { method, table, runs: { kind: "monte-carlo" as const, plan } };
  const simulation = sound(await run.calculations.simulate(job, run.watch), origin.data, run.lang);
  const spreads = rankSpreads(simulation.draws);
  const { nominal } = simulation;
  const told = { ...heading(source), seed: plan.seed, plan };
  if (options.format === "json") return json({ ...told, failed: simulation.failed.length, nominal, spreads });
  if (options.format === "csv") return spreadsCsv(simulation, spreads, table, told);
  return (
    spreadsTable(simulation, spreads, table, run.lang) +
    seedLine(plan.seed, simulation.draws.replications, run.lang)
  );
}

async function shares(source: IndexSource, options: SensitivityOptions, run: Run): Promise<string> {
  const { method, table, origin } = source;
  const plan = await planFor(source, options, run.lang);
  const rows = wholeNumber(options.replications, "--replications", run.lang) ?? 64;
  const job = { method, table, runs: { kind: "sobol" as const, plan, rows } };
  const simulation = sound(await run.calculations.simulate(job, run.watch), origin.data, run.lang);
  const found = sound(sensitivity(simulation, { plan, rows }), origin.data, run.lang);
  const told = { ...heading(source), seed: plan.seed, rows };
  if (options.format === "json") return json({ ...told, plan, shares: found });
  if (options.format === "csv") return sharesCsv(found, told);
  return sharesTable(found, run.lang) + seedLine(plan.seed, simulation.draws.replications, run.lang);
}

function removed(source: IndexSource, options: SensitivityOptions, lang: Lang): string {
  const { method, table, origin } = source;
  const { frameworks, faults } = compositeFrameworks(method, table, options.period);
  if (faults.length > 0) sound({ ok: false, faults }, origin.data, lang);
  const blocks = frameworks.map(({ block, period, framework }) => ({
    block,
    period,
    removals: removals(framework),
  }));
  if (options.format === "json") return json({ ...heading(source), blocks });
  const names = { part: partNames([method], lang), unit: unitNames(table) };
  if (options.format === "csv") return removalsCsv(blocks, heading(source), names);
  return removalsTable(blocks, names, lang);
}

async function reached(
  source: IndexSource,
  { noise = "0.25", period, format }: SensitivityOptions,
  { calculations, watch, lang }: Run,
): Promise<string> {
  const choice = { noise: shareIn(noise, lang), ...(period === undefined ? {} : { period }) };
  const found = sound(await reachOfUnits(calculations, source, choice, watch), source.origin.data, lang);
  const told = { ...heading(source), noise: choice.noise };
  if (format === "json") return json({ ...told, reached: found });
  const unitName = unitNames(source.table);
  return format === "csv" ? reachCsv(found, told, unitName) : reachTable(found, unitName, lang);
}

/** What every answer says of itself, so that it can be repeated. */
function heading({ method, origin }: IndexSource) {
  return { method: methodName(method), ...origin };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

async function planFor(
  { method, table }: IndexSource,
  options: SensitivityOptions,
  lang: Lang,
): Promise<UncertaintyPlan> {
  if (options.plan !== undefined) return readYaml(options.plan, uncertaintyPlanSchema, lang);
  const plan = chosenPlan(method, table, {
    seed: wholeNumber(options.seed, "--seed", lang) ?? 1,
    replications:
      options.kind === "sobol" ? 1 : (wholeNumber(options.replications, "--replications", lang) ?? 1000),
    ...(options.noise === undefined ? {} : { noise: shareIn(options.noise, lang) }),
  });
  if (plan === undefined) throw new CliRefusal(NO_PLAN[lang], EXIT.usage);
  return plan;
}

/** A share above 0 and at most 1. */
function shareIn(text: string, lang: Lang): number {
  const share = Number(text);
  if (text.trim() !== "" && share > 0 && share <= 1) return share;
  throw new CliRefusal(NOISE[lang], EXIT.usage);
}

const NOISE = {
  vi: "--noise là một số lớn hơn 0, nhiều nhất là 1, ví dụ 0.25.",
  en: "--noise is a number above 0 and at most 1, e.g. 0.25.",
};

const NO_PLAN = {
  vi: "Bộ tiêu chí không nói điều gì có thể khác (sensitivity). Ghi --noise 0.25 hoặc --plan TỆP.",
  en: "The method does not say what may vary (sensitivity). Give --noise 0.25 or --plan FILE.",
};

function wholeNumber(text: string | undefined, option: string, lang: Lang): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const vi = `${option} là một số nguyên không âm.`;
  throw new CliRefusal(lang === "vi" ? vi : `${option} is a whole number from 0.`, EXIT.usage);
}

/** Follows a long run on standard error; Ctrl-C ends it cleanly. */
async function withCancel<T>(io: CliIo, run: (watch: Watch) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const cancel = (): void => stop.abort();
  process.once("SIGINT", cancel);
  let told = -1;
  try {
    return await run({
      signal: stop.signal,
      progress: (share) => {
        const tens = Math.floor(share * 10);
        if (tens > told) io.complain(`${tens * 10} %\n`);
        told = Math.max(told, tens);
      },
    });
  } finally {
    process.removeListener("SIGINT", cancel);
  }
}
