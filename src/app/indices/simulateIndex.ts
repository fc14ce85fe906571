import { AppError } from "../../contract/errors.ts";
import type { IndexSureness, SimulateIndex } from "../../contract/indices.ts";
import type { TextView } from "../../contract/published.ts";
import {
  compositeFamilies,
  type Refusable,
  rankSpreads,
  type Simulation,
  sensitivity,
  type UncertaintyPlan,
} from "../../core/index.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { chosenPlan } from "./chosenPlan.ts";
import type { Watch } from "./ports.ts";
import { reachOfUnits } from "./reachOfUnits.ts";
import { type FigureFile, readSubject, type Subject } from "./readSubject.ts";
import { blockWords } from "./words.ts";

/** Rows of a Sobol design: replications are shared out over factors, so that either kind of run costs about the same. */
const LEAST_ROWS = 16;
const WEIGHTS_ALONE = 0.25;

/** A run that is ready to begin: faults of method and figures are known before, so that the answer can be a stream. */
export type ReadyRun = (watch: Watch) => Promise<Refusable<IndexSureness>>;

/** How sure the ranks of an index are. Throws what the method or the figures refuse; the run itself answers with a value. */
export async function simulateIndex(
  context: Context,
  asked: SimulateIndex,
  file: FigureFile | null,
): Promise<ReadyRun> {
  requireSignedIn(context.actor);
  const subject = await readSubject(context, asked, file);
  if (asked.kind === "reach") return (watch) => reach(context, subject, asked, watch);
  const plan = chosenPlan(subject.method, subject.table, {
    seed: asked.seed,
    replications: asked.replications,
    ...(asked.noise === undefined ? {} : { noise: asked.noise }),
  });
  if (plan === undefined)
    throw new AppError("invalid", `${subject.run.method} declares nothing that may vary`, {
      faults: [NO_PLAN],
    });
  return (watch) =>
    asked.kind === "sobol" ? shares(context, subject, plan, watch) : spread(context, subject, plan, watch);
}

const NO_PLAN = {
  path: "noise",
  vi: "Bộ tiêu chí không nói điều gì có thể khác. Chọn mức dao động của trọng số, ví dụ 25 %.",
  en: "The method does not say what may vary. Choose by how much weights vary, e.g. 25%.",
};

async function spread(
  { calculations }: Context,
  subject: Subject,
  plan: UncertaintyPlan,
  watch: Watch,
): Promise<Refusable<IndexSureness>> {
  const { method, table } = subject;
  const done = await calculations.simulate({ method, table, runs: { kind: "monte-carlo", plan } }, watch);
  if (!done.ok) return done;
  const { nominal, draws, blocks, failed } = done.value;
  const named = unitsOf(subject, done.value);
  const blockOf = blockWords(method);
  const units = rankSpreads(draws).map((each, at) => ({
    ...named(at),
    block: blockOf(blocks[at] ?? ""),
    rank: nominal[at]?.rank ?? null,
    median: each.median ?? null,
    mean: each.mean ?? null,
    low: each.quantiles[0] ?? null,
    high: each.quantiles[1] ?? null,
  }));
  return {
    ok: true,
    value: {
      ...empty(subject, "uncertainty", plan),
      runs: draws.replications,
      failed: failed.length,
      units: units.toSorted(byRank),
    },
  };
}

async function shares(
  { calculations }: Context,
  subject: Subject,
  plan: UncertaintyPlan,
  watch: Watch,
): Promise<Refusable<IndexSureness>> {
  const { method, table } = subject;
  const rows = Math.max(LEAST_ROWS, Math.floor(plan.replications / (plan.factors.length + 2)));
  const done = await calculations.simulate({ method, table, runs: { kind: "sobol", plan, rows } }, watch);
  if (!done.ok) return done;
  const found = sensitivity(done.value, { plan, rows });
  if (!found.ok) return found;
  return {
    ok: true,
    value: {
      ...empty(subject, "sobol", plan),
      runs: done.value.draws.replications,
      failed: done.value.failed.length,
      shares: found.value.factors.map(({ id, first, total }) => ({
        id,
        label: factorWords(id),
        first,
        total,
      })),
    },
  };
}

async function reach(
  { calculations }: Context,
  subject: Subject,
  { noise = WEIGHTS_ALONE, period, seed }: SimulateIndex,
  watch: Watch,
): Promise<Refusable<IndexSureness>> {
  const choice = { noise, ...(period === undefined ? {} : { period }) };
  const done = await reachOfUnits(calculations, subject, choice, watch);
  if (!done.ok) return done;
  const rows = new Map(subject.table.rows.map((row) => [row.unit, row]));
  const families = new Map(
    compositeFamilies(subject.method).map(({ id, rankedApart }) => [id, rankedApart ? id : ""]),
  );
  const blockOf = blockWords(subject.method);
  const units = done.value.map(({ unit, best, worst }) => {
    const { label, family = "" } = rows.get(unit) ?? {};
    return {
      unit,
      name: label ?? unit,
      block: blockOf(families.get(family) ?? family),
      rank: null,
      median: null,
      mean: null,
      low: best.rank,
      high: worst.rank,
    };
  });
  return {
    ok: true,
    value: { ...empty(subject, "reach", { seed, factors: [] }), units },
  };
}

function empty(
  { run }: Subject,
  kind: IndexSureness["kind"],
  { seed, factors }: Pick<UncertaintyPlan, "seed" | "factors">,
): IndexSureness {
  const told = factors.map(({ id }) => ({ id, label: factorWords(id) }));
  return { run, kind, seed, runs: 0, failed: 0, factors: told, units: [], shares: [] };
}

/** Unit keys of a simulation carry the period where the table has several. */
function unitsOf({ table }: Subject, { units }: Simulation) {
  const names = new Map(
    table.rows.flatMap(({ unit, label = unit, period }) => [
      [unit, label],
      [`${unit}@${period}`, `${label} ${period}`],
    ]),
  );
  return (at: number) => {
    const unit = units[at] ?? "";
    return { unit, name: names.get(unit) ?? unit };
  };
}

function byRank(one: { readonly rank: number | null }, other: { readonly rank: number | null }): number {
  return (one.rank ?? Number.MAX_SAFE_INTEGER) - (other.rank ?? Number.MAX_SAFE_INTEGER);
}

const FACTORS: Readonly<Record<string, TextView>> = {
  weights: { vi: "Trọng số", en: "Weights" },
  imputation: { vi: "Cách điền số còn thiếu", en: "Filling of gaps" },
  winsorising: { vi: "Cách xử lý giá trị quá xa", en: "Treatment of outliers" },
  normalisation: { vi: "Cách chuẩn hóa", en: "Normalisation" },
  aggregation: { vi: "Cách tổng hợp", en: "Aggregation" },
  sampling: { vi: "Sai số chọn mẫu", en: "Sampling error" },
};

function factorWords(id: string): TextView {
  return FACTORS[id] ?? { vi: id, en: id };
}
