import { type IndexFault, indexFault } from "../composite/indexFault.ts";

/**
 * Which weights are allowed: each child takes between `least` and `most` (shares, 0–1) of its parent's weight, all children of a
 * node together 1. A node without children is a column of values.
 */
export interface WeightNode {
  readonly code: string;
  readonly least: number;
  readonly most: number;
  readonly children?: readonly WeightNode[];
}

/** One linear bound on the weights of columns: Σ coefficient × weight ≥ 0. */
export type WeightBound = Float64Array;

const SLACK = 1e-12;

/** Columns of a weight set, in the order in which they stand in it. */
export function columnsOf(set: readonly WeightNode[]): readonly string[] {
  return set.flatMap(({ code, children }) => (children === undefined ? [code] : columnsOf(children)));
}

/** Weights that no choice can meet: out of 0–1, or children that cannot add up to 1. */
export function weightFaults(set: readonly WeightNode[], parent = ""): readonly IndexFault[] {
  const wrong = set.filter(({ least, most }) => !(least >= 0 && most <= 1 && least <= most));
  const [least, most] = [sumOf(set, "least"), sumOf(set, "most")];
  return [
    ...wrong.map(({ code, least: from, most: to }) =>
      indexFault(
        "weights-out-of-range",
        { node: code },
        `Trọng số của “${code}” phải nằm giữa 0 và 1, mức thấp nhất không lớn hơn mức cao nhất (đang là ${from} đến ${to}).`,
        `The weight of “${code}” must lie between 0 and 1, the least not above the most (now ${from} to ${to}).`,
      ),
    ),
    ...(wrong.length > 0 || (least <= 1 + SLACK && most >= 1 - SLACK && set.length > 0)
      ? []
      : [
          indexFault(
            "weights-no-sum",
            parent === "" ? {} : { node: parent },
            `Không có bộ trọng số nào cộng lại bằng 1 trong khoảng cho phép${parent === "" ? "" : ` của “${parent}”`}: tổng mức thấp nhất ${least}, tổng mức cao nhất ${most}. Hãy nới khoảng.`,
            `No weights within the allowed ranges${parent === "" ? "" : ` of “${parent}”`} add up to 1: the least add up to ${least}, the most to ${most}. Widen the ranges.`,
          ),
        ]),
    ...set.flatMap(({ code, children }) => (children === undefined ? [] : weightFaults(children, code))),
  ];
}

function sumOf(set: readonly WeightNode[], end: "least" | "most"): number {
  return set.reduce((sum, node) => sum + node[end], 0);
}

/**
 * The largest Σ coefficient × weight over the set, and weights that reach it. Each group fills up its best children first, which
 * is exact for ranges with a fixed sum; groups are settled from the leaves up.
 */
export function largestOver(
  set: readonly WeightNode[],
  coefficients: Float64Array,
): { readonly value: number; readonly weights: Float64Array } {
  const weights = new Float64Array(coefficients.length);
  let column = 0;
  const settle = (nodes: readonly WeightNode[]): number => {
    const inner = nodes.map(({ children }) => {
      const from = column;
      if (children !== undefined) return { value: settle(children), from, to: column };
      column += 1;
      weights[from] = 1;
      return { value: coefficients[from] ?? 0, from, to: column };
    });
    const shares = filled(
      nodes,
      inner.map(({ value }) => value),
    );
    let total = 0;
    inner.forEach(({ value, from, to }, place) => {
      const share = shares[place] ?? 0;
      total += share * value;
      for (let each = from; each < to; each += 1) weights[each] = (weights[each] ?? 0) * share;
    });
    return total;
  };
  return { value: settle(set), weights };
}

function filled(nodes: readonly WeightNode[], values: readonly number[]): readonly number[] {
  const shares = nodes.map(({ least }) => least);
  let left = 1 - shares.reduce((sum, share) => sum + share, 0);
  const order = nodes.map((_, place) => place).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  for (const place of order) {
    const { least, most } = nodes[place] ?? { least: 0, most: 0 };
    const more = Math.min(left, most - least);
    if (more <= 0) continue;
    shares[place] = least + more;
    left -= more;
  }
  return shares;
}

/** The set as linear bounds on the weights of columns, besides that all are ≥ 0 and together 1. */
export function boundsOf(set: readonly WeightNode[]): readonly WeightBound[] {
  const width = columnsOf(set).length;
  const found: Float64Array[] = [];
  let column = 0;
  const walk = (nodes: readonly WeightNode[]): void => {
    const start = column;
    const spans = nodes.map(({ children }): readonly [number, number] => {
      const from = column;
      if (children === undefined) column += 1;
      else walk(children);
      return [from, column];
    });
    const whole: readonly [number, number] = [start, column];
    nodes.forEach(({ least, most }, place) => {
      const span = spans[place] ?? [0, 0];
      if (least > 0) found.push(bound(width, span, 1, whole, -least));
      if (most < 1) found.push(bound(width, whole, most, span, -1));
    });
  };
  walk(set);
  return found;
}

function bound(
  width: number,
  [fromPlus, toPlus]: readonly [number, number],
  plus: number,
  [fromMinus, toMinus]: readonly [number, number],
  minus: number,
): WeightBound {
  const row = new Float64Array(width);
  for (let column = fromPlus; column < toPlus; column += 1) row[column] = plus;
  for (let column = fromMinus; column < toMinus; column += 1) row[column] = (row[column] ?? 0) + minus;
  return row;
}
