import type { ExplorerKit, KitNode } from "./kit.ts";
import { aggregated, chosenNodes, type ExplorerChoice, recompute } from "./recompute.ts";

/** What each part does for the lead of one unit over another. */
export interface PairSplit {
  /** Total of the one less that of the other. */
  readonly difference: number;
  /** In the order of the parts on top; they add up to the difference. */
  readonly parts: readonly {
    readonly code: string;
    /** NaN where the unit has no value. */
    readonly one: number;
    readonly other: number;
    readonly share: number;
  }[];
}

/** Above this, parts of an index that is no weighted sum are too many to be tried in every order. */
const MOST_PARTS = 12;

/**
 * Shares the difference of two units out among the parts on top: weight × difference where the index is a weighted mean or sum
 * and all values are there, else the Shapley value of putting one unit's part in place of the other's. Undefined where a unit
 * has no total, or where a mixture of the two has none.
 */
export function splitPair(
  kit: ExplorerKit,
  choice: ExplorerChoice,
  one: number,
  other: number,
): PairSplit | undefined {
  const rows = kit.blocks.length;
  const { values, totals } = recompute(kit, choice);
  const top = chosenNodes(kit, choice).at(-1);
  const difference = (totals[one] ?? Number.NaN) - (totals[other] ?? Number.NaN);
  if (top === undefined || Number.isNaN(difference)) return undefined;
  const cells = top.children.map((id) => ({
    one: values[id * rows + one] ?? Number.NaN,
    other: values[id * rows + other] ?? Number.NaN,
  }));
  const whole = cells.every((cell) => !Number.isNaN(cell.one) && !Number.isNaN(cell.other));
  const linear = whole && (top.how.kind === "arithmetic" || top.how.kind === "sum");
  const shares = linear ? weighted(kit, top, cells) : inEveryOrder(kit, top, cells);
  if (shares === undefined) return undefined;
  const codes = [...kit.leaves, ...kit.nodes].map(({ code }) => code);
  return {
    difference,
    parts: cells.map((cell, at) => ({
      code: codes[top.children[at] ?? 0] ?? "",
      ...cell,
      share: shares[at] ?? 0,
    })),
  };
}

interface Cell {
  readonly one: number;
  readonly other: number;
}

function weighted(kit: ExplorerKit, top: KitNode, cells: readonly Cell[]): readonly number[] {
  const sum = top.how.kind === "sum" ? 1 : top.weights.reduce((total, weight) => total + weight, 0);
  return cells.map(
    (cell, at) => (((top.weights[at] ?? 0) * (cell.one - cell.other)) / sum) * top.times * kit.scale.times,
  );
}

/** Row S of a small index has the one's parts where the bit is set, the other's elsewhere. */
function inEveryOrder(kit: ExplorerKit, top: KitNode, cells: readonly Cell[]): readonly number[] | undefined {
  const count = cells.length;
  if (count > MOST_PARTS) return undefined;
  const states = 2 ** count;
  const small: ExplorerKit = {
    ...kit,
    leaves: cells.map((_, at) => ({ code: String(at), values: [] })),
    nodes: [{ ...top, level: 2, children: cells.map((_, at) => at) }],
    blocks: Array.from({ length: states }, () => ""),
  };
  const columns = cells.map((cell, at) =>
    Float64Array.from({ length: states }, (_, state) => ((state & (1 << at)) === 0 ? cell.other : cell.one)),
  );
  const worth = aggregated(small, small.nodes, columns, states).subarray(count * states);
  if (worth.includes(Number.NaN)) return undefined;
  const chances = cells.map((_, size) => 1 / (count * chosen(count - 1, size)));
  return cells.map((_, part) => {
    let value = 0;
    for (let state = 0; state < states; state += 1) {
      if ((state & (1 << part)) !== 0) continue;
      const gain = (worth[state | (1 << part)] ?? 0) - (worth[state] ?? 0);
      value += gain * (chances[bits(state)] ?? 0);
    }
    return value;
  });
}

function chosen(from: number, size: number): number {
  let ways = 1;
  for (let at = 1; at <= size; at += 1) ways = (ways * (from - size + at)) / at;
  return ways;
}

function bits(state: number): number {
  let count = 0;
  for (let rest = state; rest > 0; rest &= rest - 1) count += 1;
  return count;
}
