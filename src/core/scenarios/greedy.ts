import { type OpenLeaf, type Weighed } from "./option.ts";
import { type Relaxation, reachedAt } from "./relaxation.ts";

/** Steps by points per effort until the gain is there, then without those that turn out not to be needed, dearest first. */
export function greedyPick(
  leaves: readonly OpenLeaf[],
  relaxation: Relaxation,
  need: number,
): readonly Weighed[] | undefined {
  const count = reachedAt(relaxation, need);
  if (count === undefined) return undefined;
  const picked = new Map<number, Weighed>();
  for (const { leaf, to } of relaxation.increments.slice(0, count)) picked.set(leaf, to);
  let gain = relaxation.gains[count] ?? 0;
  const dearest = [...picked].toSorted(
    ([left, one], [right, other]) => other.effort - one.effort || one.gain - other.gain || left - right,
  );
  for (const [leaf, one] of dearest) {
    if (gain - one.gain < need) continue;
    gain -= one.gain;
    picked.delete(leaf);
  }
  return leaves.flatMap((_, leaf) => picked.get(leaf) ?? []);
}
