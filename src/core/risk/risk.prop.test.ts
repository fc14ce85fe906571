import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { shippedRules } from "../../../test/support/leaf-facts.ts";
import { snap } from "../numbers/round.ts";
import { assessLeaf } from "./assessLeaf.ts";
import { byWorth } from "./byWorth.ts";
import { testFaults } from "./checkTests.ts";
import { grainsOf } from "./grains.ts";
import { FINDING_CODES, type LeafFacts, leafKey } from "./leafFacts.ts";
import type { LeafRisk, RiskState } from "./leafRisk.ts";
import type { RiskRule, RiskRules } from "./rulesSchema.ts";
import { stretchesOf } from "./stretches.ts";
import { mergeSummaries, summarise } from "./summarise.ts";

const SHIPPED = shippedRules();
const points = fc.integer({ min: 0, max: 6000 }).map((value) => value / 1000);
const share = fc.integer({ min: 0, max: 20 }).map((value) => value / 20);
const due = fc.integer({ min: -30, max: 60 }).map((daysLeft) => ({
  date: `2026-${String(6 + Math.floor((daysLeft + 30) / 28)).padStart(2, "0")}-${String(1 + ((daysLeft + 30) % 28)).padStart(2, "0")}`,
  daysLeft,
}));
const maybe = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, value);
const SCORED_BY = ["self", "assessor", "survey", "statistics", "data", "index"] as const;

/** Leaves as callers could give them, some beyond their bounds. */
const facts: fc.Arbitrary<LeafFacts> = fc.record({
  unit: fc.constantFrom("a", "b", "c"),
  leaf: fc.constantFrom("1.1", "1.2", "2.1", "2.2.1"),
  field: fc.constantFrom("1", "2"),
  lead: maybe(fc.constantFrom("so-a", "so-b")),
  scoredBy: fc.constantFrom(...SCORED_BY),
  max: points.filter((max) => max > 0),
  claimed: maybe(points),
  least: fc.oneof(fc.constant(0), points),
  most: points,
  inputs: fc.record({ wanted: fc.nat(4), missing: fc.nat(2) }),
  evidence: fc.record({
    attached: fc.nat(3),
    wanted: fc.nat(3),
    kindsWanted: fc.subarray(["document", "link", "unheard-of"]),
  }),
  findings: fc.array(fc.record({ code: fc.constantFrom(...FINDING_CODES, "new-one"), atStake: points }), {
    maxLength: 3,
  }),
  lastYear: maybe(fc.record({ points, max: points, cut: fc.boolean() })),
  deadlines: fc.array(
    due.chain((day) =>
      fc.constantFrom("inner", "round", "published-by").map((kind) => ({ kind, ...day }) as const),
    ),
    { maxLength: 3 },
  ),
  pace: maybe(fc.record({ done: share, elapsed: share })),
  tasks: fc.array(fc.record({ state: fc.constantFrom("open", "done", "cancelled"), due: maybe(due) }), {
    maxLength: 3,
  }),
  request: maybe(fc.record({ state: fc.constantFrom("waiting", "late", "answered", "closed"), due })),
  portal: fc.record({ missing: fc.nat(2), unchecked: fc.nat(2) }),
  appraisal: maybe(fc.record({ points, final: fc.boolean() })),
  mark: maybe(
    fc.record({
      mark: fc.constantFrom("sure", "at-risk", "lost"),
      expected: points,
      reason: fc.constant("Lý do"),
    }),
  ),
});

/** Any rules that the checker lets pass, not only the shipped ones. */
const rule: fc.Arbitrary<Omit<RiskRule, "code">> = fc
  .record({
    label: fc.constant({ vi: "Quy tắc" }),
    when: fc.array(
      fc.oneof(
        fc.constantFrom(...SHIPPED.rules.flatMap(({ when }) => when)),
        // Those that speak of evidence and tasks, often enough to be met.
        fc.constantFrom(
          { test: "complete" } as const,
          { test: "evidence-short", atLeast: 1 } as const,
          { test: "no-task" } as const,
        ),
      ),
      { minLength: 1, maxLength: 2 },
    ),
    effect: fc.record({
      state: fc.constantFrom("sure", "open", "at-risk", "lost"),
      of: fc.constantFrom("claimed", "open", "remaining"),
      share,
    }),
    reason: fc.constant("reason"),
    action: fc.constant("action"),
    severity: fc.constantFrom("low", "medium", "high"),
    citation: fc.constant({ confidence: "composed" } as const),
  })
  .filter((one) => testFaults(one, 0).length === 0);
const rules: fc.Arbitrary<RiskRules> = fc.oneof(
  fc.constant(SHIPPED),
  fc
    .array(rule, { minLength: 1, maxLength: 6 })
    .map((some) => ({ ...SHIPPED, rules: some.map((one, at) => ({ ...one, code: `rule-${at}` })) })),
);

const ORDER: readonly RiskState[] = ["sure", "open", "at-risk", "lost"];
const noWorse = (after: LeafRisk, before: LeafRisk): void => {
  expect(after.lost).toBeLessThanOrEqual(before.lost);
  expect(snap(after.lost + after.atRisk)).toBeLessThanOrEqual(snap(before.lost + before.atRisk));
  expect(after.sure).toBeGreaterThanOrEqual(before.sure);
  expect(ORDER.indexOf(after.state)).toBeLessThanOrEqual(ORDER.indexOf(before.state));
};

describe("by any sound rules", () => {
  test.prop([facts, rules])(
    "sure, at risk, lost and open make up the maximum, between least and most",
    (one, by) => {
      const risk = assessLeaf(one, by);
      const { least, most, max } = stretchesOf(one);
      const grains = [risk.sure, risk.atRisk, risk.lost, risk.open].map(grainsOf);
      expect(grains.reduce((sum, part) => sum + part, 0)).toBe(max);
      expect(grains.every((part) => part >= 0)).toBe(true);
      expect(grainsOf(risk.sure)).toBeGreaterThanOrEqual(least);
      expect(max - grainsOf(risk.lost)).toBeLessThanOrEqual(most);
      expect(grainsOf(risk.winnable)).toBe(grainsOf(risk.atRisk) + grainsOf(risk.open));
    },
  );

  test.prop([facts, rules, fc.integer({ min: 1, max: 3 }), fc.nat(2)], { numRuns: 1000 })(
    "more evidence never raises a risk",
    (one, by, more, found) => {
      const evidence = { ...one.evidence, attached: one.evidence.attached + more };
      // What the pre-check held against the line can only fall away.
      const findings = one.findings.slice(0, found);
      noWorse(assessLeaf({ ...one, evidence, findings }, by), assessLeaf(one, by));
    },
  );

  test.prop([facts, rules], { numRuns: 1000 })("a finished task never raises a risk", (one, by) => {
    const before = assessLeaf(one, by);
    for (const at of one.tasks.keys()) {
      const tasks = one.tasks.map((task, index) =>
        index === at ? { ...task, state: "done" as const } : task,
      );
      if (one.tasks[at]?.state === "open") noWorse(assessLeaf({ ...one, tasks }, by), before);
    }
  });

  test.prop([facts, rules, rules])(
    "a person's mark wins: rules change none of the points",
    (one, by, other) => {
      const marked = {
        ...one,
        appraisal: null,
        mark: { mark: "at-risk", expected: 1, reason: "x" },
      } as const;
      const { sure, atRisk, lost, open, state } = assessLeaf(marked, by);
      expect(assessLeaf(marked, other)).toMatchObject({ sure, atRisk, lost, open, state });
      expect(state).toBe("at-risk");
    },
  );

  test.prop([facts, rules])("the order of rules and of what is known does not matter", (one, by) => {
    const turned = {
      ...one,
      findings: one.findings.toReversed(),
      tasks: one.tasks.toReversed(),
      deadlines: one.deadlines.toReversed(),
    };
    const backwards = { ...by, rules: by.rules.toReversed() };
    expect(assessLeaf(turned, backwards)).toEqual(assessLeaf(one, by));
  });
});

const leaves = fc.uniqueArray(facts, { selector: leafKey, maxLength: 12 });

describe("a whole province", () => {
  test.prop([leaves])(
    "the order of the leaves does not matter, and every grouping makes up the whole",
    (all) => {
      const risks = all.map((one) => assessLeaf(one, SHIPPED));
      const summary = summarise(risks);
      expect(summarise(risks.toReversed())).toEqual(summary);
      expect(mergeSummaries(risks.map((risk) => summarise([risk])))).toEqual(summary);
      expect(risks.toReversed().sort(byWorth)).toEqual(risks.toSorted(byWorth));
      const { whole, byUnit, byField, byLead, byDate } = summary;
      for (const group of [byUnit, byField, byLead, byDate])
        for (const name of ["leaves", "max", "sure", "atRisk", "lost", "open", "winnable"] as const) {
          const sum = [...group.values()].reduce((total, sums) => total + grainsOf(sums[name]), 0);
          expect(sum).toBe(grainsOf(whole[name]));
        }
    },
  );
});
