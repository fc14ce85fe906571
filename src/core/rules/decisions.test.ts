import { describe, expect, test } from "vitest";
import { expectPoints, score } from "../../../test/support/scoreRule.ts";
import type { Rule } from "../method/schema.ts";

describe("what the method must decide", () => {
  const rule: Rule = { kind: "proportional", of: "d", in: "p" };
  const none = { d: 0, p: 0 };

  test("no cases may earn points", () => {
    expectPoints(score(2, { ...rule, whenNoCases: { points: 0, reason: "no-plan" } }, none), 0, "no-cases");
  });

  test("no cases may earn the maximum", () => {
    expectPoints(score(2, { ...rule, whenNoCases: { full: true } }, none), 2, "no-cases");
  });

  test("no cases may make a leaf not applicable, with the policy of the leaf", () => {
    const outcome = score(2, { ...rule, whenNoCases: { notApplicable: true, reason: "no-dossiers" } }, none, {
      notApplicable: "drop",
    });
    expect(outcome).toMatchObject({ kind: "notApplicable", reason: "no-dossiers", policy: "drop" });
  });

  test("no cases that nobody decided leave the leaf missing", () => {
    expect(score(2, rule, none)).toMatchObject({ kind: "missing", reason: "no-cases-undecided" });
  });

  test("a zero base of growth, a target equal to its base and an empty block are decided the same way", () => {
    const whenNoCases = { full: true } as const;
    expectPoints(
      score(1, { kind: "growth", of: "n", from: "b", fullAt: 0.1, whenNoCases }, { n: 5, b: 0 }),
      1,
      "no-cases",
    );
    expectPoints(
      score(
        1,
        { kind: "target", of: "n", target: "t", direction: "up", partial: "none", whenNoCases },
        { n: 0, t: 0 },
      ),
      1,
      "no-cases",
    );
    expectPoints(
      score(1, { kind: "best-in-block", of: "n", in: "d", whenNoCases }, { n: 0, d: 0 }, {}, 0.5),
      1,
      "no-cases",
    );
    expectPoints(score(1, { kind: "best-in-block", of: "n", whenNoCases }, { n: 0 }, {}, 0), 1, "no-cases");
    expectPoints(
      score(1, { kind: "bands", of: "n", in: "d", bands: [{ points: 1 }], whenNoCases }, { n: 0, d: 0 }),
      1,
      "no-cases",
    );
  });
});

describe("missing and refused", () => {
  test("nothing known is no data", () => {
    expect(score(1, { kind: "proportional", of: "d", in: "p" }, {})).toMatchObject({
      kind: "missing",
      reason: "no-data",
    });
  });

  test("part known names what is missing", () => {
    const outcome = score(1, { kind: "proportional", of: "d", in: "p" }, { d: 3 });
    expect(outcome).toMatchObject({ kind: "missing", reason: "inputs-missing" });
    expect(outcome.trace.steps).toEqual([{ missing: "p" }]);
  });

  test.each([
    ["1 / 0 > 0 ? a / 0 : 0", "infinite"],
    ["a / a", "undefined"],
    ["a > 0", "not-a-number"],
  ])("the expression %s is refused with a named reason", (cel, cause) => {
    const given = cel === "a / a" ? { a: 0 } : { a: 1 };
    const outcome = score(1, { kind: "expression", cel }, given);
    expect(outcome).toMatchObject({ kind: "missing", reason: "expression-refused" });
    expect(outcome.trace.steps[0]).toEqual({ cause });
  });

  test("points outside 0 to the maximum are never cut but named", () => {
    expect(score(1, { kind: "expression", cel: "a" }, { a: 1.5 })).toMatchObject({
      kind: "missing",
      reason: "out-of-range",
    });
    expect(score(1, { kind: "expression", cel: "-a" }, { a: 1.5 })).toMatchObject({
      kind: "missing",
      reason: "out-of-range",
    });
    expect(score(5, { kind: "entered" }, { points: 6 })).toMatchObject({
      kind: "missing",
      reason: "out-of-range",
    });
    expect(score(10, { kind: "imported", index: "sipas", of: "v", scale: 100 }, { v: 101 })).toMatchObject({
      kind: "missing",
      reason: "out-of-range",
    });
  });

  test("an option or value without points is named", () => {
    expect(score(1, { kind: "levels", of: "l", levels: { a: 1 } }, { l: "b" })).toMatchObject({
      kind: "missing",
      reason: "out-of-range",
    });
    expect(score(1, { kind: "severity", of: "l", findings: { a: 0 } }, { l: "b" })).toMatchObject({
      kind: "missing",
      reason: "out-of-range",
    });
    expect(score(1, { kind: "bands", of: "n", bands: [{ from: 1, points: 1 }] }, { n: 0 })).toMatchObject({
      kind: "missing",
      reason: "out-of-range",
    });
  });
});

describe("best in block", () => {
  const up: Rule = { kind: "best-in-block", of: "n" };
  const down: Rule = { kind: "best-in-block", of: "n", direction: "down" };

  test("the best earns the maximum and half of the best earns half", () => {
    expectPoints(score(2, up, { n: 80 }, {}, 80), 2, "best");
    expectPoints(score(2, up, { n: 40 }, {}, 80), 1, "share-of-best");
  });

  test("where less is better the smallest earns the maximum", () => {
    expectPoints(score(2, down, { n: 5 }, {}, 5), 2, "best");
    expectPoints(score(2, down, { n: 10 }, {}, 5), 1, "share-of-best");
    expectPoints(score(2, down, { n: 0 }, {}, 0), 2, "best");
    expectPoints(score(2, down, { n: 3 }, {}, 0), 0, "share-of-best");
  });

  test("alone, a unit is not compared", () => {
    expect(score(2, up, { n: 80 })).toMatchObject({ kind: "missing", reason: "block-unknown" });
  });
});

test("a trace is plain JSON with leaf, rule, inputs, steps, reason and citation", () => {
  const citation = { act: "766/QĐ-TTg", confidence: "secondary" as const };
  const outcome = score(
    2,
    { kind: "proportional", of: "d", in: "p", floor: 0.8 },
    { d: 18, p: 20 },
    { citation },
  );
  expect(JSON.parse(JSON.stringify(outcome))).toEqual({
    kind: "scored",
    points: 1.8,
    trace: {
      leaf: "x",
      rule: "proportional",
      inputs: { d: 18, p: 20 },
      steps: [
        { met: 18, cases: 20, share: 0.9 },
        { fullAt: 1, max: 2, cap: 2, floor: 0.8 },
      ],
      reasonCode: "proportional",
      citation,
    },
  });
});
