import {
  type CompositeMethod,
  type IndexTable,
  periodsOf,
  prepareComposite,
  type ReachableRank,
  type Refusable,
  reachQuestion,
} from "../../core/index.ts";
import type { IndexCalculations, Watch } from "./ports.ts";

/**
 * Best and worst rank of every unit of one period (the latest by default), block by block, when each weight may be its
 * share × (1 ± `noise`). Refused where the recipe does not join its parts by weights.
 */
export async function reachOfUnits(
  calculations: IndexCalculations,
  { method, table }: { readonly method: CompositeMethod; readonly table: IndexTable },
  { noise, period = periodsOf(table).at(-1) ?? "" }: { readonly noise: number; readonly period?: string },
  watch: Watch = {},
): Promise<Refusable<readonly ReachableRank[]>> {
  const prepared = prepareComposite(method, table);
  if (!prepared.ok) return prepared;
  const { blockOf } = prepared.value.plan;
  const present = table.rows.filter((row) => row.period === period);
  const blocks = [...new Set(present.map(({ family }) => blockOf.get(family) ?? family))];
  const reached: ReachableRank[] = [];
  for (const [at, block] of blocks.entries()) {
    const question = reachQuestion(prepared.value, { spread: { by: noise } }, { block, period });
    if (!question.ok) return question;
    const part = await calculations.reachableRanks(question.value, undefined, {
      ...(watch.signal ? { signal: watch.signal } : {}),
      progress: (share) => watch.progress?.((at + share) / blocks.length),
    });
    if (!part.ok) return part;
    reached.push(...part.value);
  }
  return { ok: true, value: reached };
}
