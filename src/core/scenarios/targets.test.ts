import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { loadMethod } from "../method/load.ts";
import { rank } from "../ranking/rank.ts";
import { type CompiledMethod, compileMethod } from "../scoring/compile.ts";
import { targetForGroup, targetForRank } from "./targets.ts";

function methodWith(ranking: string): CompiledMethod {
  return compileMethod(
    loadMethod(`id: targets
version: "1"
title: { vi: Đích }
status: composed
basis: []
families: [commune]
period: year
max: 100
ranking: ${ranking}
groups:
  base: percent
  bands: [{ id: A, from: 90 }, { id: B, above: 80, below: 90 }, { id: C, upTo: 80 }]
tree:
  - { code: "1", label: { vi: Điểm }, max: 100, scoredBy: self, rule: { kind: entered } }
`),
  );
}

const two = methodWith("{ decimals: 2 }");
const own = { unit: "own", family: "commune", assignedMax: 100 };
const others = [95, 85.79, 85.79, 70].map((total, index) => ({
  unit: `u${index}`,
  family: "commune",
  total,
}));

test.each([
  [1, 94.995],
  [2, 85.785],
  [3, 85.785],
  [4, 69.995],
  // "1, 2, 2, 4": nobody else is needed for place 5.
  [5, 0],
])("rank %i is reached from %f points at two decimals, level with the unit that holds it", (place, total) => {
  expect(targetForRank(two, own, others, place)).toEqual({ ok: true, total });
});

test("a rank above a total that nobody else could have is out of reach, and so is rank 0", () => {
  const beyond = [{ unit: "u", family: "commune", total: 100.5 }];
  expect(targetForRank(two, own, beyond, 1)).toEqual({ ok: false, reason: "above-maximum", most: 100 });
  expect(targetForRank(two, own, others, 0)).toMatchObject({ ok: false, reason: "not-a-rank" });
});

test("a closed limit is reached on it and an open one beyond it", () => {
  expect(targetForGroup(two, own, "A")).toEqual({ ok: true, total: 89.995 });
  expect(targetForGroup(two, own, "B")).toEqual({ ok: true, total: 80.005 });
  expect(targetForGroup(two, own, "Z")).toMatchObject({ ok: false, reason: "unknown-group" });
});

property.prop([
  fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 20 }),
  fc.integer({ min: 1, max: 22 }),
  fc.constantFrom("competition", "dense"),
])("the target gives the rank and a billionth less does not", (values, place, ties) => {
  const method = methodWith(`{ decimals: 2, ties: ${ties} }`);
  const rivals = values.map((value, index) => ({ unit: `u${index}`, family: "commune", total: value / 20 }));
  const target = targetForRank(method, own, rivals, place);
  if (!target.ok) throw new Error("always within the maximum here");
  const rankOf = (total: number): number =>
    rank([total, ...rivals.map((each) => each.total)], 2, ties)[0] ?? 0;
  expect(rankOf(target.total)).toBeLessThanOrEqual(place);
  if (target.total > 0) expect(rankOf(target.total - 1e-9)).toBeGreaterThan(place);
});
