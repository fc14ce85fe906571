import type { Command } from "commander";
import type { IndexCalculations, Watch } from "../../app/indices/index.ts";
import {
  type AllowedWeights,
  type CompositeMethod,
  type IndexTable,
  type Lang,
  methodName,
  planOf,
  prepareComposite,
  type RankSpread,
  type ReachableRank,
  rankSpreads,
  reachQuestion,
  type Sensitivity,
  sensitivity,
  type UncertaintyPlan,
  uncertaintyPlanSchema,
} from "../../core/index.ts";
import { type CliIo, CliRefusal, EXIT, langOf } from "../command.ts";
import { sound } from "./build.ts";
import { readYaml } from "./changes.ts";
import { withSource } from "./options.ts";
import type { OpenIndexParts } from "./parts.ts";
import { reachTable, sharesTable, spreadsTable } from "./sensitivityOutput.ts";
import { readSource, type SourceOptions } from "./source.ts";

interface SensitivityOptions extends SourceOptions {
  readonly kind: "uncertainty" | "sobol" | "reach";
  readonly plan?: string;
  readonly replications?: string;
  readonly seed: string;
  readonly noise?: string;
  readonly threads?: string;
  readonly format: string;
}

/** `chiso index sensitivity`: how sure the ranks are, what moves them, and which ranks other weights could give. */
export function registerSensitivity(index: Command, io: CliIo, open: OpenIndexParts): void {
  withSource(index.command("sensitivity"))
    .description("Độ chắc chắn của thứ hạng / How sure the ranks are")
    .option("--kind <kind>", "uncertainty | sobol | reach", "uncertainty")
    .option("--plan <file>", "Điều gì có thể khác (YAML); mặc định theo bộ tiêu chí / What may vary")
    .option("--noise <share>", "Trọng số dao động, ví dụ 0.25 / Weights vary by this share")
    .option("--replications <n>", "Số lần lặp (sobol: số dòng) / Replications (sobol: rows)")
    .option(
      "--seed <n>",
      "Số gieo; cùng số gieo cho cùng kết quả / The same seed gives the same numbers",
      "1",
    )
    .option("--threads <n>", "Số luồng tính / Worker threads")
    .option("--format <format>", "table | json", "table")
    .action(async (options: SensitivityOptions, command: Command) => {
      const lang = langOf(command);
      const threads = wholeNumber(options.threads, "--threads", lang);
      const parts = await open(threads === undefined ? {} : { threads });
      try {
        const source = await readSource(options, parts, io, lang);
        io.write(await withCancel(io, (watch) => answer(source, options, parts.calculations, watch, lang)));
      } finally {
        await parts.close();
      }
    });
}

interface Indexed {
  readonly method: CompositeMethod;
  readonly table: IndexTable;
  readonly origin: { readonly data: string; readonly sha256: string };
}

async function answer(
  { method, table, origin }: Indexed,
  options: SensitivityOptions,
  calculations: IndexCalculations,
  watch: Watch,
  lang: Lang,
): Promise<string> {
  const told = { method: methodName(method), ...origin };
  if (options.kind === "reach") {
    const reached = await reach({ method, table, origin }, options, calculations, watch, lang);
    return options.format === "json" ? json({ ...told, reached }) : reachTable(reached, lang);
  }
  const plan = await planFor(method, table, options, lang);
  const rows = wholeNumber(options.replications, "--replications", lang) ?? 64;
  const runs =
    options.kind === "sobol"
      ? { kind: "sobol" as const, plan, rows }
      : { kind: "monte-carlo" as const, plan };
  const simulation = sound(await calculations.simulate({ method, table, runs }, watch), origin.data, lang);
  if (options.kind === "sobol") {
    const shares: Sensitivity = sound(sensitivity(simulation, { plan, rows }), origin.data, lang);
    return options.format === "json" ? json({ ...told, plan, rows, shares }) : sharesTable(shares, lang);
  }
  const spreads: readonly RankSpread[] = rankSpreads(simulation.draws);
  const failed = simulation.failed.length;
  if (options.format === "json") return json({ ...told, plan, failed, nominal: simulation.nominal, spreads });
  return spreadsTable(simulation, spreads, table, lang);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

async function planFor(
  method: CompositeMethod,
  table: IndexTable,
  options: SensitivityOptions,
  lang: Lang,
): Promise<UncertaintyPlan> {
  if (options.plan !== undefined) return readYaml(options.plan, uncertaintyPlanSchema, lang);
  const seed = wholeNumber(options.seed, "--seed", lang) ?? 1;
  const replications = wholeNumber(options.replications, "--replications", lang) ?? 1000;
  const noise = options.noise === undefined ? undefined : Number(options.noise);
  if (noise !== undefined) {
    const plan = uncertaintyPlanSchema.safeParse({
      seed,
      replications,
      factors: [{ kind: "weights", id: "weights", noise: [{ share: noise }] }],
    });
    if (plan.success) return plan.data;
    throw new CliRefusal(NOISE[lang], EXIT.usage);
  }
  const plan = planOf(method, table, { seed, replications });
  if (plan === undefined) throw new CliRefusal(NO_PLAN[lang], EXIT.usage);
  return plan;
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

async function reach(
  { method, table, origin }: Indexed,
  { noise = "0.25", period }: SensitivityOptions,
  calculations: IndexCalculations,
  watch: Watch,
  lang: Lang,
): Promise<readonly ReachableRank[]> {
  const prepared = sound(prepareComposite(method, table), origin.data, lang);
  const allowed: AllowedWeights = { spread: { by: Number(noise) } };
  const latest =
    period ??
    table.rows
      .map((row) => row.period)
      .toSorted()
      .at(-1) ??
    "";
  const blocks = [
    ...new Set(prepared.table.rows.map(({ family }) => prepared.plan.blockOf.get(family) ?? family)),
  ];
  const reached: ReachableRank[] = [];
  for (const block of blocks) {
    const question = sound(reachQuestion(prepared, allowed, { block, period: latest }), origin.data, lang);
    reached.push(...sound(await calculations.reachableRanks(question, undefined, watch), origin.data, lang));
  }
  return reached;
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
