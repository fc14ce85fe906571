import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { type ReachQuestion, reachableRanks, settledPairs } from "./reachableRanks.ts";
import type { WeightNode } from "./weightSet.ts";

const RANGES = [
  [0, 1],
  [0.1, 0.6],
  [0.2, 0.5],
  [0.25, 0.4],
] as const;

/** Small whole values, so that differences are 0 or far from it; three columns, flat or with two of them under one node. */
const questions: fc.Arbitrary<ReachQuestion> = fc
  .record({
    rows: fc.array(fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12)), { minLength: 2, maxLength: 8 }),
    ranges: fc.tuple(fc.constantFrom(...RANGES), fc.constantFrom(...RANGES), fc.constantFrom(...RANGES)),
    nested: fc.boolean(),
  })
  .map(({ rows, ranges, nested }) => {
    const leaf = (code: string, [least, most]: readonly [number, number]): WeightNode => ({
      code,
      least,
      most,
    });
    const [a, b, c] = [leaf("a", ranges[0]), leaf("b", ranges[1]), leaf("c", ranges[2])];
    const pair: WeightNode = {
      code: "bc",
      least: 1 - a.most,
      most: 1 - a.least,
      children: [
        { ...b, least: 0.3, most: 0.7 },
        { ...c, least: 0.2, most: 0.8 },
      ],
    };
    return {
      units: rows.map((_, index) => `u${index}`),
      values: Float64Array.from(rows.flat()),
      weights: nested ? [a, pair] : [a, b, c],
    };
  })
  .filter(({ weights }) => weights.reduce((sum, { most }) => sum + most, 0) >= 1);

type Point = readonly [number, number, number];

function allowed(set: readonly WeightNode[], [a, b, c]: Point): boolean {
  const within = (share: number, { least, most }: Pick<WeightNode, "least" | "most">) =>
    share >= least - 1e-12 && share <= most + 1e-12;
  const [first, second, third] = set;
  if (first === undefined || second === undefined || !within(a, first)) return false;
  if (third !== undefined) return within(b, second) && within(c, third);
  const rest = b + c;
  if (!within(rest, second) || b < -1e-12 || c < -1e-12) return false;
  return (
    rest < 1e-9 ||
    (second.children ?? []).every((child, place) => within((place === 0 ? b : c) / rest, child))
  );
}

/** All lines on which two units are level or a bound is met, in the plane of (a, b) with c = 1 − a − b: p·a + q·b + r = 0. */
function linesOf({ values, units, weights }: ReachQuestion): readonly Point[] {
  const lines: Point[] = [];
  const add = (x: number, y: number, z: number, constant = 0): void => {
    lines.push([x - z, y - z, z + constant]);
  };
  units.forEach((_, left) =>
    units.forEach((__, right) => {
      if (left < right) {
        const lead = [0, 1, 2].map(
          (column) => (values[left * 3 + column] ?? 0) - (values[right * 3 + column] ?? 0),
        );
        add(lead[0] ?? 0, lead[1] ?? 0, lead[2] ?? 0);
      }
    }),
  );
  const bound = (columns: readonly number[], share: number, of: readonly number[]): void => {
    const row = [0, 1, 2].map(
      (column) => (columns.includes(column) ? 1 : 0) - (of.includes(column) ? share : 0),
    );
    add(row[0] ?? 0, row[1] ?? 0, row[2] ?? 0);
  };
  let column = 0;
  for (const node of weights) {
    const own = node.children === undefined ? [column] : node.children.map((_, place) => column + place);
    for (const end of [node.least, node.most, 0, 1]) bound(own, end, [0, 1, 2]);
    node.children?.forEach(({ least, most }, place) => {
      for (const end of [least, most]) bound([column + place], end, own);
    });
    column += own.length;
  }
  return lines;
}

/**
 * Points of every part into which the lines cut the plane, its edges and its corners: corners themselves, the middles between
 * corners on one line, and a small circle around each.
 */
function pointsOf(question: ReachQuestion): readonly Point[] {
  const lines = linesOf(question).filter(([p, q]) => Math.abs(p) + Math.abs(q) > 1e-9);
  const corners = new Map<string, readonly [number, number]>();
  const onLine = lines.map(() => new Map<string, readonly [number, number]>());
  lines.forEach(([p, q, r], left) =>
    lines.forEach(([s, t, u], right) => {
      const det = p * t - q * s;
      if (left >= right || Math.abs(det) < 1e-9) return;
      const corner = [(q * u - r * t) / det, (r * s - p * u) / det] as const;
      const key = `${corner[0].toFixed(9)} ${corner[1].toFixed(9)}`;
      corners.set(key, corner);
      onLine[left]?.set(key, corner);
      onLine[right]?.set(key, corner);
    }),
  );
  const found: (readonly [number, number])[] = [...corners.values()];
  for (const line of onLine) {
    const sorted = [...line.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    sorted.forEach(([x, y], place) => {
      const next = sorted[place + 1];
      if (next !== undefined) found.push([(x + next[0]) / 2, (y + next[1]) / 2]);
    });
  }
  for (const [x, y] of corners.values())
    for (let turn = 0; turn < 48; turn += 1)
      found.push([
        x + 1e-4 * Math.cos((turn * Math.PI) / 24 + 0.01),
        y + 1e-4 * Math.sin((turn * Math.PI) / 24 + 0.01),
      ]);
  return found.map(([a, b]): Point => [a, b, 1 - a - b]).filter((point) => allowed(question.weights, point));
}

function rankAt({ units, values }: ReachQuestion, unit: number, [a, b, c]: Point): number {
  const valueAt = (row: number, column: number) => values[row * 3 + column] ?? 0;
  const score = (row: number) => valueAt(row, 0) * a + valueAt(row, 1) * b + valueAt(row, 2) * c;
  const spans = [0, 1, 2].map((column) => {
    const values = units.map((_, row) => valueAt(row, column));
    return Math.max(...values) - Math.min(...values);
  });
  const tolerance = 1e-7 * Math.max(...spans);
  return 1 + units.filter((_, rival) => score(rival) > score(unit) + tolerance).length;
}

test.prop([questions], { numRuns: 60 })(
  "best and worst rank are those found by trying a point of every region of weights",
  (question) => {
    const answer = reachableRanks(question);
    if (!answer.ok) throw new Error(answer.faults.map(({ words }) => words.en).join());
    const points = pointsOf(question);
    question.units.forEach((unit, place) => {
      const tried = points.map((point) => rankAt(question, place, point));
      const of = answer.value[place];
      expect([of?.unit, of?.best.rank, of?.worst.rank]).toEqual([
        unit,
        Math.min(...tried),
        Math.max(...tried),
      ]);
      expect([of?.best.proved, of?.worst.proved]).toEqual([true, true]);
    });
  },
);

test.prop([questions], { numRuns: 60 })(
  "weights that are shown give the rank that is claimed and are allowed",
  (question) => {
    const answer = reachableRanks(question);
    if (!answer.ok) throw new Error(answer.faults.map(({ words }) => words.en).join());
    answer.value.forEach(({ best, worst }, place) => {
      for (const { rank, weights } of [best, worst]) {
        const point: Point = [weights["a"] ?? 0, weights["b"] ?? 0, weights["c"] ?? 0];
        expect(Math.abs(point[0] + point[1] + point[2] - 1)).toBeLessThan(1e-9);
        expect(rankAt(question, place, point)).toBe(rank);
      }
    });
  },
);

test.prop([questions], { numRuns: 40 })(
  "a pair is settled just when no point of any region turns or levels it",
  (question) => {
    const answer = settledPairs(question);
    if (!answer.ok) throw new Error(answer.faults.map(({ words }) => words.en).join());
    const points = pointsOf(question);
    const names = answer.value.map(({ above, below }) => `${above}>${below}`);
    const tried = question.units.flatMap((above, left) =>
      question.units.flatMap((below, right) => {
        if (left === right) return [];
        const pair = {
          ...question,
          units: [above, below],
          values: Float64Array.from([
            ...question.values.slice(left * 3, left * 3 + 3),
            ...question.values.slice(right * 3, right * 3 + 3),
          ]),
        };
        const swapped = {
          ...pair,
          units: [below, above],
          values: Float64Array.from([...pair.values.slice(3), ...pair.values.slice(0, 3)]),
        };
        return points.every((point) => rankAt(pair, 1, point) === 2 && rankAt(swapped, 1, point) === 1)
          ? [`${above}>${below}`]
          : [];
      }),
    );
    expect(names.toSorted()).toEqual(tried.toSorted());
  },
);
