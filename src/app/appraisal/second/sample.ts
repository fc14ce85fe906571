import type { AccountId, UnitKey } from "../../../contract/ids.ts";

/** A judged leaf that may be drawn. */
export interface Candidate {
  readonly unit: UnitKey;
  readonly leaf: string;
  readonly field: string;
  readonly firstVersion: number;
  /** Who may read it: in no case whoever decided first, the unit's own people, or somebody with a conflict. */
  readonly readers: readonly AccountId[];
}

export interface DrawnLeaf extends Candidate {
  readonly reader: AccountId;
}

/**
 * Draws `wanted` leaves, each field in proportion to its judged leaves (largest remainder), and gives each to the reader
 * with the fewest so far. `hash` of seed and place gives the order, so that the same seed draws the same leaves on any
 * machine. A leaf for which nobody can be found is passed over for the next of its field.
 */
export function drawLeaves(
  candidates: readonly Candidate[],
  wanted: number,
  seed: string,
  hash: (text: string) => string,
): readonly DrawnLeaf[] {
  const fields = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    fields.set(candidate.field, [...(fields.get(candidate.field) ?? []), candidate]);
  const names = [...fields.keys()].sort();
  const shares = apportioned(
    names.map((name) => fields.get(name)?.length ?? 0),
    wanted,
  );
  const load = new Map<AccountId, number>();
  return names.flatMap((name, index) => {
    const ranked = (fields.get(name) ?? [])
      .map((candidate) => ({ candidate, order: hash(`${seed}\n${candidate.unit}\n${candidate.leaf}`) }))
      .sort((one, other) => (one.order < other.order ? -1 : 1));
    const drawn: DrawnLeaf[] = [];
    for (const { candidate, order } of ranked) {
      if (drawn.length === (shares[index] ?? 0)) break;
      const reader = leastLoaded(candidate.readers, load, order, hash);
      if (reader === undefined) continue;
      load.set(reader, (load.get(reader) ?? 0) + 1);
      drawn.push({ ...candidate, reader });
    }
    return drawn;
  });
}

/** Whole shares of `wanted` in proportion to the sizes, never more than a size. */
export function apportioned(sizes: readonly number[], wanted: number): readonly number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all === 0) return sizes.map(() => 0);
  const goal = Math.min(wanted, all);
  const exact = sizes.map((size) => (goal * size) / all);
  const shares = exact.map(Math.floor);
  const order = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((one, other) => other.rest - one.rest || one.index - other.index);
  let left = goal - shares.reduce((sum, share) => sum + share, 0);
  for (const { index } of order) {
    if (left === 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}

function leastLoaded(
  readers: readonly AccountId[],
  load: ReadonlyMap<AccountId, number>,
  order: string,
  hash: (text: string) => string,
): AccountId | undefined {
  return readers
    .map((reader) => ({ reader, load: load.get(reader) ?? 0, tie: hash(`${order}\n${reader}`) }))
    .sort((one, other) => one.load - other.load || (one.tie < other.tie ? -1 : 1))[0]?.reader;
}
