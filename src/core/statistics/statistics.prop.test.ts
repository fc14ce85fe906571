import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { correlation } from "./correlation.ts";
import { cronbachAlpha } from "./cronbachAlpha.ts";
import { kurtosis, mean, skewness, standardDeviation } from "./moments.ts";
import { principalComponents } from "./principalComponents.ts";
import { quantile } from "./quantile.ts";
import { rankColumn } from "./ranks.ts";

const cell = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -50, max: 50 }) }, fc.constant(Number.NaN));
const column = fc.array(cell, { minLength: 1, maxLength: 40 }).map((values) => Float64Array.from(values));
const whole = (rows: number) =>
  fc
    .array(fc.integer({ min: -50, max: 50 }), { minLength: rows, maxLength: rows })
    .map((values) => Float64Array.from(values));

test.prop([column])("average ranks of n values sum to n(n + 1)/2, whatever ties", (values) => {
  const ranks = rankColumn(values).filter((rank) => !Number.isNaN(rank));
  expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo((ranks.length * (ranks.length + 1)) / 2, 9);
});

test.prop([column])("a rank counts the values below, as every tie rule says it", (values) => {
  const by = {
    competition: rankColumn(values, "competition"),
    max: rankColumn(values, "max"),
    dense: rankColumn(values, "dense"),
  };
  values.forEach((value, row) => {
    if (Number.isNaN(value)) {
      expect(by.competition[row]).toBeNaN();
      return;
    }
    const below = values.filter((other) => other < value);
    expect(by.competition[row]).toBe(below.length + 1);
    expect(by.max[row]).toBe(values.filter((other) => other <= value).length);
    expect(by.dense[row]).toBe(new Set(below).size + 1);
  });
});

test.prop([column, fc.double({ min: 0, max: 1, noNaN: true })])(
  "a quantile lies within the values",
  (values, share) => {
    const there = values.filter((value) => !Number.isNaN(value));
    if (there.length === 0) expect(quantile(values, share)).toBeNaN();
    else {
      expect(quantile(values, share)).toBeGreaterThanOrEqual(Math.min(...there));
      expect(quantile(values, share)).toBeLessThanOrEqual(Math.max(...there));
    }
  },
);

test.prop([column])("moments do not depend on missing cells", (values) => {
  const there = values.filter((value) => !Number.isNaN(value));
  for (const moment of [mean, standardDeviation, skewness, kurtosis])
    expect(moment(values)).toEqual(moment(there));
});

test.prop([fc.integer({ min: 2, max: 30 }).chain((rows) => fc.tuple(whole(rows), whole(rows)))])(
  "Kendall's tau-b by sorting is that of comparing all pairs",
  ([x, y]) => {
    let agreeing = 0;
    let tiedX = 0;
    let tiedY = 0;
    let pairs = 0;
    for (let a = 0; a < x.length; a++)
      for (let b = 0; b < a; b++) {
        pairs++;
        const left = Math.sign((x[a] ?? 0) - (x[b] ?? 0));
        const right = Math.sign((y[a] ?? 0) - (y[b] ?? 0));
        agreeing += left * right;
        if (left === 0) tiedX++;
        if (right === 0) tiedY++;
      }
    const spread = Math.sqrt(pairs - tiedX) * Math.sqrt(pairs - tiedY);
    const { value } = correlation(x, y, "kendall");
    if (spread === 0) expect(value).toBeNaN();
    else expect(value).toBeCloseTo(agreeing / spread, 12);
  },
);

test.prop([fc.integer({ min: 3, max: 20 }).chain((rows) => fc.tuple(whole(rows), whole(rows), whole(rows)))])(
  "no statistic of consistency is anything but finite or absent",
  (columns) => {
    const { alpha, standardised, meanCorrelation, withoutEach } = cronbachAlpha(columns);
    for (const value of [alpha, standardised, meanCorrelation, ...withoutEach])
      expect(value === null || Number.isFinite(value)).toBe(true);
    const found = principalComponents(columns);
    expect(found?.explained.reduce((sum, share) => sum + share, 0) ?? 1).toBeCloseTo(1, 9);
  },
);
