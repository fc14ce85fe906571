import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { indexOf, soundTable, soundTree, withColumns } from "../../../../test/support/frameworks.ts";
import { compositeFrameworks } from "../from/composite.ts";
import { studyFramework } from "./study.ts";

const codes = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3"];

function framework(columns: Parameters<typeof withColumns>[1] = {}) {
  const table = withColumns(soundTable(codes, 20), columns);
  const [first] = compositeFrameworks(indexOf(soundTree), table).frameworks;
  if (first === undefined) throw new Error("no block");
  return first.framework;
}

describe("the study of an index", () => {
  test("effective weights of the leaves and their influences each sum to 1", () => {
    const { effectiveWeights, influences } = studyFramework(framework());
    expectWithin(
      codes.reduce((sum, code) => sum + (effectiveWeights[code] ?? 0), 0),
      1,
      1e-12,
    );
    expectWithin(
      influences.reduce((sum, { actual }) => sum + (actual ?? 0), 0),
      1,
      1e-12,
    );
  });

  test("the unit that is best in everything is first in every way, and dominates all", () => {
    const best = framework(
      Object.fromEntries(codes.map((code) => [code, (value, unit) => (unit === 5 ? 500 : value(code))])),
    );
    const { alternatives, dominance } = studyFramework(best);
    expect(alternatives.map(({ kind }) => kind)).toEqual([
      "mazziotta-pareto",
      "benefit-of-doubt",
      "topsis",
      "wroclaw",
      "better-half",
      "worse-half",
    ]);
    for (const { ranks } of alternatives) expect(ranks["u6"]).toBe(1);
    expect(dominance.list.filter(({ above }) => above === "u6")).toHaveLength(19);
    expect(dominance.list.some(({ reversed }) => reversed)).toBe(false);
  });

  test("weights that the data would give sum to 1, by the order alone too", () => {
    const { weights } = studyFramework(framework());
    for (const way of ["nominal", "equal", "byOrder", "entropy", "critic", "pca"] as const)
      expectWithin(
        weights.reduce((sum, weight) => sum + (weight[way] ?? Number.NaN), 0),
        1,
        1e-9,
      );
    // min–max puts somebody at 0, where MEREC has no logarithm
    expect(weights[0]?.merec).toBeNull();
    expectWithin(weights[0]?.byOrder ?? 0, 1 / 9, 1e-12);
  });

  test("a leaf of which half is missing is half available, and its units a leaf short", () => {
    const gaps = framework({ "2.1": (value, unit) => (unit % 2 === 0 ? Number.NaN : value("2.1")) });
    const { availability } = studyFramework(gaps);
    expect(availability.leaves["2.1"]).toBe(0.5);
    expectWithin(availability.units[0] ?? 0, 8 / 9, 1e-12);
    expectWithin(availability.whole ?? 0, 170 / 180, 1e-12);
  });

  test("nothing in it is anything but finite or absent", () => {
    const study = studyFramework(framework({ "2.1": () => Number.NaN, "3.1": () => 4 }));
    expect(JSON.parse(JSON.stringify(study))).toEqual(study);
  });
});
