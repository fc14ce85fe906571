import { expect, test } from "vitest";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { loadMethod } from "../../method/load.ts";
import type { Outcome } from "../../outcome.ts";
import { auditFramework } from "../audit/audit.ts";
import { studyFramework } from "../study/study.ts";
import { type EarnedPoints, pointsFramework } from "./points.ts";

const leaf = (code: string, max: number, says = "") => `
      - code: "${code}"
        label: { vi: "Tiêu chí ${code}", en: "Criterion ${code}" }
        max: ${max}
        scoredBy: self
        rule: { kind: entered }
        citation: { act: "1/QĐ-UBND", confidence: composed }${says}`;

const method = loadMethod(`
id: thu
version: "1"
title: { vi: "Bộ tiêu chí thử", en: "Test criteria" }
status: composed
basis: []
families: [so]
period: year
max: 10
tree:
  - code: "1"
    label: { vi: "Lĩnh vực 1", en: "Field 1" }
    max: 6
    children:${leaf("1.1", 4)}${leaf("1.2", 2)}
  - code: "2"
    label: { vi: "Lĩnh vực 2", en: "Field 2" }
    max: 4
    children:${leaf("2.1", 1)}${leaf("2.2", 3)}
`);

const trace = { leaf: "", rule: "entered", inputs: {}, steps: [], reasonCode: "entered" } as const;
const scored = (points: number): Outcome => ({ kind: "scored", points, trace });
const without: Outcome = { kind: "missing", reason: "no-data", trace };
const exempt: Outcome = { kind: "notApplicable", reason: "exempt", policy: "drop", trace };

function unit(name: string, outcomes: readonly Outcome[]): EarnedPoints {
  const codes = ["1.1", "1.2", "2.1", "2.2"];
  return { unit: name, leaves: outcomes.map((outcome, place) => ({ code: codes[place] ?? "", outcome })) };
}

const results = [
  unit("a", [scored(4), scored(2), scored(1), scored(3)]),
  unit("b", [scored(2), scored(2), without, scored(1.5)]),
  unit("c", [scored(1), exempt, scored(1), scored(0)]),
];

test("points become shares of the maximum, leaves that do not apply left out, missing ones without points", () => {
  const { values, notApplicable } = pointsFramework(method, results);
  expect([...(values.get("1.1") ?? [])]).toEqual([1, 0.5, 0.25]);
  // (2 + 2)/6, (1)/4 without 1.2
  expect([...(values.get("1") ?? [])]).toEqual([1, 4 / 6, 0.25]);
  // b: 5.5 of 10, the missing point lost; c: 2 of 8
  expect([...(values.get("total") ?? [])]).toEqual([1, 0.55, 0.25]);
  expect([...(notApplicable.get("1.2") ?? [])]).toEqual([0, 0, 1]);
});

test("without a field the others make up the whole", () => {
  const framework = pointsFramework(method, results);
  // field 2 alone: a 4/4, b 1.5/4, c 1/4
  expect([...(framework.indexWithout("1") ?? [])]).toEqual([1, 0.375, 0.25]);
  expect(framework.indexWithout("total")).toBeNull();
});

test("criteria in which all have full marks are found, and nominal weights are shares of the points", () => {
  const framework = pointsFramework(method, results);
  const { effectiveWeights } = studyFramework(framework);
  for (const [code, share] of Object.entries({
    total: 1,
    "1": 0.6,
    "1.1": 0.4,
    "1.2": 0.2,
    "2": 0.4,
    "2.1": 0.1,
    "2.2": 0.3,
  }))
    expectWithin(effectiveWeights[code] ?? 0, share, 1e-12);
  const found = auditFramework(framework).filter(({ code }) => code === "all-full");
  expect(found.map(({ place }) => place.nodes)).toEqual([["1.2"], ["2.1"]]);
  expect(found[0]?.words.vi).toBe(
    "Cả 2 đơn vị đều đạt điểm tối đa ở tiêu chí “1.2 Tiêu chí 1.2”; hãy nâng yêu cầu hoặc bỏ vì không còn phân biệt được.",
  );
});
