import { type Framework, leavesOf } from "../framework.ts";

/** One unit that is at least as good as another in every leaf that both have, and better in one. */
export interface DominancePair {
  readonly above: string;
  readonly below: string;
  /** The index nevertheless puts `below` higher. */
  readonly reversed: boolean;
}

/** All dominance among units. */
export interface DominanceStudy {
  /** Pairs of units, and how many of them are ordered whatever the weights. */
  readonly pairs: number;
  readonly dominated: number;
  /** Share (0–1) of the pairs whose order no weights can change; null below two units. */
  readonly robust: number | null;
  readonly list: readonly DominancePair[];
}

/**
 * Pairs in which one unit dominates the other. Leaves with a weight of zero do not count, nor leaves that either unit lacks;
 * two units that share no leaf are not compared. Where a leaf without data earns nothing, it counts as zero. At most `limit` pairs are listed, reversed ones first.
 */
export function dominance(framework: Framework, limit = 1000): DominanceStudy {
  const columns = leavesOf(framework).flatMap(({ code, weight }) => {
    const values = weight !== 0 ? framework.values.get(code) : undefined;
    return values === undefined ? [] : [comparable(framework, code, values)];
  });
  const index = framework.values.get(framework.nodes[0]?.code ?? "");
  const count = framework.units.length;
  const reversed: DominancePair[] = [];
  const kept: DominancePair[] = [];
  let dominated = 0;
  for (let a = 0; a < count; a++)
    for (let b = 0; b < a; b++) {
      const order = compare(columns, a, b);
      if (order === 0) continue;
      dominated++;
      const [above, below] = order > 0 ? [a, b] : [b, a];
      const isReversed = (index?.[below] ?? Number.NaN) - (index?.[above] ?? Number.NaN) > 1e-9;
      const list = isReversed ? reversed : kept;
      if (list.length < limit)
        list.push({
          above: framework.units[above] ?? "",
          below: framework.units[below] ?? "",
          reversed: isReversed,
        });
    }
  const pairs = (count * (count - 1)) / 2;
  return {
    pairs,
    dominated,
    robust: pairs === 0 ? null : dominated / pairs,
    list: [...reversed, ...kept].slice(0, limit),
  };
}

/** NaN stays where two units are not to be compared. */
function comparable(framework: Framework, code: string, values: Float64Array): Float64Array {
  if (!framework.missingIsNothing) return values;
  const exempt = framework.notApplicable.get(code);
  return values.map((value, row) => (Number.isNaN(value) && exempt?.[row] !== 1 ? 0 : value));
}

/** 1 where a dominates b, −1 where b dominates a, else 0. */
function compare(columns: readonly Float64Array[], a: number, b: number): 1 | -1 | 0 {
  let better = false;
  let worse = false;
  for (const column of columns) {
    const difference = (column[a] ?? Number.NaN) - (column[b] ?? Number.NaN);
    if (difference > 1e-12) better = true;
    else if (difference < -1e-12) worse = true;
    if (better && worse) return 0;
  }
  return better ? 1 : worse ? -1 : 0;
}
