import type { RankIntervalView, SurenessView } from "../../contract/explorer.ts";
import type { TextView } from "../../contract/published.ts";
import { reachOfParts, unsureOfNeighbour } from "../../core/explorer/index.ts";
import {
  planOf,
  type RankDraws,
  type ReachableRank,
  rankSpreads,
  type UncertaintyPlan,
  uncertaintyPlanSchema,
} from "../../core/index.ts";
import type { Context } from "../context.ts";
import { inOrder, type Opened, unitAt } from "./opened.ts";

/** How sure the ranks of a period are, with the draws that pairs are compared in; or why it cannot be told. */
export type Study =
  | { readonly ok: true; readonly view: SurenessView; readonly draws: RankDraws }
  | { readonly ok: false; readonly refused: readonly TextView[] };

const REPLICATIONS = 1000;
const SEED = 1;
/** Where a method does not say how far its weights may reasonably be otherwise. */
const NOISE = 0.25;
/** Best and worst ranks of more units take too long for a page. */
const MOST_REACHED = 130;

/** 1,000 replications with other weights, and best and worst ranks; worked out off this thread. */
export async function studySureness(
  { calculations }: Pick<Context, "calculations">,
  opened: Opened,
  names: (unit: string) => TextView,
): Promise<Study> {
  const { method, table, kit } = opened;
  const codes = [...kit.leaves, ...kit.nodes].map(({ code }) => code);
  const parts = kit.nodes.at(-1)?.children.map((id) => codes[id] ?? "") ?? [];
  const declared = planOf(method, table, { seed: SEED, replications: REPLICATIONS });
  const plan = declared ?? ownPlan(parts);
  const simulation = await calculations.simulate({ method, table, runs: { kind: "monte-carlo", plan } });
  if (!simulation.ok) return { ok: false, refused: simulation.faults.map(({ words }) => words) };
  const { draws, failed } = simulation.value;
  const spreads = new Map(rankSpreads(draws).map((spread) => [spread.unit, spread]));
  const reached = await reachOf(calculations, opened, method.sensitivity?.weights?.noise ?? NOISE);
  const order = inOrder(opened);
  const unsure = new Set(
    [...new Set(kit.blocks)].flatMap((block) => [
      ...unsureOfNeighbour(
        draws,
        order.filter((row) => kit.blocks[row] === block).map((row) => unitAt(opened, row)),
      ),
    ]),
  );
  const rows = order.map((row): RankIntervalView => {
    const unit = unitAt(opened, row);
    const spread = spreads.get(unit);
    const rank = opened.base.ranks[row] ?? 0;
    const [low = rank, high = rank] = spread?.quantiles ?? [];
    const limits = reached?.get(unit);
    return {
      unit,
      name: names(unit),
      block: kit.blocks[row] ?? "",
      rank,
      low,
      high,
      best: limits?.best.rank ?? null,
      worst: limits?.worst.rank ?? null,
      unsure: unsure.has(unit),
    };
  });
  const noise = method.sensitivity?.weights?.noise ?? NOISE;
  const proved = reached && [...reached.values()].every(({ best, worst }) => best.proved && worst.proved);
  return {
    ok: true,
    draws,
    view: {
      replications: plan.replications,
      failed: failed.length,
      seed: plan.seed,
      noise,
      declared: declared !== undefined,
      varies: plan.factors.map(
        (factor) => VARIES[factor.kind === "options" ? factor.id : factor.kind] ?? OTHER,
      ),
      unsure: unsure.size,
      units: order.length,
      reachProved: proved ?? null,
      reachNoise: noise,
      rows,
    },
  };
}

function ownPlan(parts: readonly string[]): UncertaintyPlan {
  return uncertaintyPlanSchema.parse({
    seed: SEED,
    replications: REPLICATIONS,
    factors: [{ kind: "weights", id: "weights", noise: [{ share: NOISE, nodes: [...parts] }] }],
  });
}

const OTHER: TextView = { vi: "cách tính", en: "the calculation" };
const VARIES: Readonly<Record<string, TextView>> = {
  weights: { vi: "trọng số", en: "weights" },
  sampling: { vi: "sai số điều tra", en: "sampling error" },
  normalisation: { vi: "cách chuẩn hóa", en: "normalisation" },
  aggregation: { vi: "cách tổng hợp", en: "aggregation" },
  imputation: { vi: "cách điền số thiếu", en: "imputation" },
  winsorising: { vi: "cách xử lý giá trị bất thường", en: "treatment of outliers" },
};

async function reachOf(
  calculations: Context["calculations"],
  opened: Opened,
  by: number,
): Promise<ReadonlyMap<string, ReachableRank> | undefined> {
  const found = new Map<string, ReachableRank>();
  for (const block of new Set(opened.kit.blocks)) {
    const question = reachOfParts(opened.kit, block, by, (row) => unitAt(opened, row));
    if (question === undefined || question.units.length > MOST_REACHED) return undefined;
    if (question.units.length === 0) continue;
    const reached = await calculations.reachableRanks(question);
    if (!reached.ok) return undefined;
    for (const each of reached.value) found.set(each.unit, each);
  }
  return found;
}
