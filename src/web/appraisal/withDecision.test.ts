import { expect, test } from "vitest";
import { CriterionAcrossUnits } from "../../contract/appraisal.ts";
import { withDecision } from "./withDecision.ts";

const leaf = (points: number | null) => ({
  code: "1.1",
  parentCode: "1",
  fieldCode: "1",
  label: "Kế hoạch",
  max: 1,
  scoredBy: "self",
  unresolved: false,
  block: "tree",
  guidance: null,
  ruleText: "",
  citation: null,
  evidenceWanted: [],
  exemption: null,
  lead: null,
  support: [],
  inputs: [],
  answers: [],
  explanation: { text: "", version: 0 },
  evidence: [],
  self: {
    outcome: { kind: "scored", points: 1 },
    vi: "",
    en: "",
  },
  appraisal:
    points === null
      ? null
      : {
          decision: "change",
          points,
          reason: "x",
          version: 1,
          decidedAt: "2026-11-21T07:00:00Z",
          decidedByName: "A",
          outdated: false,
        },
  allowed: [],
});

const VIEW = CriterionAcrossUnits.parse({
  stage: "appraisal",
  leaf: leaf(null),
  units: ["xa-a", "xa-b"].map((unit) => ({
    unit,
    name: unit,
    submitted: true,
    leaf: leaf(null),
    alike: 0,
  })),
  alike: [{ decided: [{ points: 1, units: [{ unit: "xa-b", name: "xa-b", mine: false }] }] }],
  previousLeaf: null,
  nextLeaf: null,
});
const decided = (points: number) => {
  const [row] = CriterionAcrossUnits.parse({
    ...VIEW,
    units: [{ unit: "xa-a", name: "xa-a", submitted: true, leaf: leaf(points) }],
  }).units;
  if (!row) throw new Error("no row");
  return withDecision(VIEW, "xa-a", row.leaf);
};
const counts = ({ alike }: CriterionAcrossUnits) =>
  alike[0]?.decided.map(({ points, units }) => [points, units.map(({ unit }) => unit)]);

test("a decision joins those on the same answer at once", () => {
  expect(counts(decided(1))).toEqual([[1, ["xa-b", "xa-a"]]]);
  expect(counts(decided(0.5))).toEqual([
    [1, ["xa-b"]],
    [0.5, ["xa-a"]],
  ]);
});

test("a second thought leaves its first place", () => {
  const [row] = decided(0.5).units;
  if (!row?.leaf.appraisal) throw new Error("no decision");
  const again = { ...row.leaf, appraisal: { ...row.leaf.appraisal, points: 1 } };
  expect(counts(withDecision(decided(0.5), "xa-a", again))).toEqual([[1, ["xa-b", "xa-a"]]]);
});
