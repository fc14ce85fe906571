import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { isKernelFault } from "./fault.ts";
import { impute } from "./impute.ts";
import { type Normalisation, normalise } from "./normalise.ts";
import { treat } from "./treat.ts";
import { winsorise } from "./winsorise.ts";

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -1000, max: 1000 }) },
  fc.constant(Number.NaN),
);
const column = fc.array(cell, { minLength: 1, maxLength: 40 }).map((values) => Float64Array.from(values));
const direction = fc.constantFrom<1 | -1>(1, -1);
const extra = { target: 2000, goalposts: [-500, 500], bounds: [-1000, 1000], referenceUnit: 0 } as const;
const kinds: readonly Normalisation[] = [
  { kind: "min-max", to: [1, 10] },
  { kind: "bounds", to: [0, 100] },
  { kind: "z-score", mean: 10, sd: 2 },
  { kind: "rank", ties: "average" },
  { kind: "percentile-rank" },
  { kind: "borda", ties: "competition" },
  { kind: "distance-to-max" },
  { kind: "distance-to-reference", cap: false },
  { kind: "goalposts", scale: 1, truncate: true },
  { kind: "none" },
];

test.prop([column, direction, fc.constantFrom(...kinds)])(
  "a better value is never normalised to less, a missing one stays missing, all else is finite",
  (values, sign, how) => {
    const found = normalise(values, how, sign, undefined, extra);
    if (isKernelFault(found)) return;
    values.forEach((value, row) => {
      expect(Number.isNaN(value) ? Number.isNaN(found[row]) : Number.isFinite(found[row])).toBe(true);
      values.forEach((other, at) => {
        if (value * sign > other * sign) expect(found[row]).toBeGreaterThanOrEqual((found[at] ?? 0) - 1e-9);
      });
    });
  },
);

test.prop([column, fc.constantFrom(...kinds.filter(({ kind }) => kind !== "distance-to-reference"))])(
  "the order of units does not matter",
  (values, how) => {
    const forth = normalise(values, how, 1, undefined, extra);
    const back = normalise(values.toReversed(), how, 1, undefined, extra);
    if (isKernelFault(forth) || isKernelFault(back)) expect(forth).toEqual(back);
    else
      back.toReversed().forEach((value, row) => {
        if (!Number.isNaN(value)) expect(value).toBeCloseTo(forth[row] ?? 0, 9);
      });
  },
);

test.prop([column, direction])("a window of the column itself changes nothing", (values, sign) => {
  for (const how of kinds) {
    const plain = normalise(values, how, sign, undefined, extra);
    const windowed = normalise(values, how, sign, values.slice(), extra);
    expect(windowed).toEqual(plain);
  }
});

test.prop([column, fc.integer({ min: 0, max: 8 })])(
  "winsorising keeps order and never widens the range",
  (values, winmax) => {
    const won = winsorise(values, winmax, { skew: 1, kurt: 1 });
    values.forEach((value, row) => {
      values.forEach((other, at) => {
        if (value > other) expect(won.column[row]).toBeGreaterThanOrEqual(won.column[at] ?? 0);
      });
      if (!won.high.includes(row) && !won.low.includes(row)) expect(won.column[row]).toEqual(value);
    });
  },
);

test.prop([column, fc.constantFrom("log", "log-ct", "log-ct-plus", "log-ct-orig", "log-gii", "box-cox")])(
  "a treated column has no cell that is not finite, and misses only what was missing",
  (values, otherwise) => {
    const { column: done } = treat(values, {
      kind: "winsorise",
      most: 2,
      skew: 1,
      kurt: 1,
      otherwise,
      combine: true,
    });
    values.forEach((value, row) => {
      expect(Number.isNaN(value) ? Number.isNaN(done[row]) : Number.isFinite(done[row])).toBe(true);
    });
  },
);

test.prop([column, column])(
  "imputation changes no cell that is there and stays within the column",
  (left, right) => {
    const rows = Math.min(left.length, right.length);
    const columns = [left.slice(0, rows), right.slice(0, rows)];
    const groups = Array.from({ length: rows }, (_, row) => row % 3);
    for (const kind of ["mean", "median", "group-mean", "group-median"] as const)
      impute(columns, { kind }, { groups }).forEach((done, place) => {
        const there = (columns[place] ?? left).filter((value) => !Number.isNaN(value));
        done.forEach((value, row) => {
          const before = columns[place]?.[row] ?? Number.NaN;
          if (!Number.isNaN(before)) expect(value).toBe(before);
          else if (!Number.isNaN(value)) {
            expect(value).toBeGreaterThanOrEqual(Math.min(...there) - 1e-9);
            expect(value).toBeLessThanOrEqual(Math.max(...there) + 1e-9);
          }
        });
      });
  },
);
