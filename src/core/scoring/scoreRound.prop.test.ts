import { readFileSync } from "node:fs";
import path from "node:path";
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { loadMethod } from "../method/load.ts";
import { compileMethod } from "./compile.ts";
import { scoreRound } from "./scoreRound.ts";
import { scoreUnit } from "./scoreUnit.ts";
import type { Sheet } from "./sheet.ts";

const FILE = path.resolve(import.meta.dirname, "../../../test/fixtures/example-commune/method.yaml");
const compiled = compileMethod(loadMethod(readFileSync(FILE, "utf8")));

const sheet: fc.Arbitrary<Sheet> = fc
  .record({
    unit: fc.string({ minLength: 1, maxLength: 8 }),
    issued: fc.constantFrom("on-time", "late", "none"),
    planned: fc.nat(20),
    met: fc.nat(50),
    late: fc.nat(8),
    published: fc.option(fc.boolean(), { nil: undefined }),
    initiatives: fc.nat(4),
    lateReports: fc.nat(12),
  })
  .map(({ unit, issued, planned, met, late, published, initiatives, lateReports }) => ({
    unit,
    family: "commune",
    entries: {
      "1.1": { inputs: { issued } },
      "1.2": { inputs: { done: planned, planned } },
      "2.1": { inputs: { late } },
      "2.2": { inputs: { met, total: met * 2 } },
      ...(published === undefined ? {} : { "2.3": { inputs: { published } } }),
      C1: { inputs: { initiatives } },
      T1: { inputs: { lateReports } },
    },
  }));

test.prop([fc.array(sheet, { minLength: 1, maxLength: 12 })])(
  "the order of units does not change a score, a rank or a group",
  (sheets) => {
    const straight = scoreRound(compiled, sheets).units;
    const reversed = scoreRound(compiled, sheets.toReversed()).units.toReversed();
    expect(reversed).toEqual(straight);
  },
);

test.prop([sheet])("children within their bounds keep every parent and the total within theirs", (one) => {
  const result = scoreUnit(compiled, one);
  for (const node of result.nodes) {
    expect(node.points).toBeGreaterThanOrEqual(0);
    expect(node.points).toBeLessThanOrEqual(node.assignedMax + 1e-9);
    expect(node.assignedMax).toBeLessThanOrEqual(node.max);
  }
  expect(result.rescaled).toBeLessThanOrEqual(10 + 1e-9);
  expect(result.total).toBeLessThanOrEqual(11 + 1e-9);
  expect(result.total).toBeGreaterThanOrEqual(-2);
  expect(result.group).toBeDefined();
});

test.prop([sheet])("an open total lies between its least and its most, and the final one too", (one) => {
  const open = scoreUnit(compiled, one, { stage: "open" });
  const final = scoreUnit(compiled, one);
  expect(open.least).toBeLessThanOrEqual(open.total);
  expect(open.total).toBeLessThanOrEqual(open.most);
  expect(final.total).toBeGreaterThanOrEqual(open.least);
  expect(final.total).toBeLessThanOrEqual(open.most);
});

test.prop([sheet])("scoring twice gives the same to the last digit", (one) => {
  expect(scoreUnit(compiled, one)).toEqual(scoreUnit(compiled, one));
});

test.prop([fc.array(sheet, { minLength: 2, maxLength: 12 })])(
  "equal totals share a rank and a better total has a better one",
  (sheets) => {
    const { units } = scoreRound(compiled, sheets);
    for (const left of units) {
      for (const right of units) {
        if (left.total === right.total) expect(left.rank).toBe(right.rank);
        if (left.total > right.total + 1e-6) expect(left.rank ?? 0).toBeLessThan(right.rank ?? 0);
      }
    }
  },
);
