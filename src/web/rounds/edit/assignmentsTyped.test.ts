import { expect, test } from "vitest";
import { MethodNodeView } from "../../../contract/methods.ts";
import { UnitView } from "../../../contract/units.ts";
import { fieldsWithLeaves, withLead, withSuggestions } from "./assignmentsTyped.ts";

function node(code: string, parentCode: string | null, part: Record<string, unknown> = {}): MethodNodeView {
  return MethodNodeView.parse({
    code,
    parentCode,
    depth: 0,
    label: code,
    labelEn: null,
    max: 1,
    leaf: true,
    block: "tree",
    scoredBy: "self",
    unresolved: false,
    ruleText: null,
    guidance: null,
    evidence: [],
    lead: null,
    support: [],
    notApplicable: null,
    citation: null,
    ...part,
  });
}

const NODES = [
  node("1", null, { leaf: false }),
  node("1.1", "1", { leaf: false }),
  node("1.1.1", "1.1", { lead: "Sở Nội vụ", support: ["Sở Tài chính"] }),
  node("1.2", "1", { scoredBy: "survey" }),
  node("2", null),
];
const DEPARTMENTS = ["Sở Nội vụ tỉnh A", "Sở Tài chính"].map((name, index) =>
  UnitView.parse({
    key: `so-${index}`,
    name,
    nameEn: null,
    family: "department",
    parent: null,
    validFrom: null,
    validTo: null,
    illustration: true,
  }),
);

test("self-scored leaves stand under their field, surveys are left out", () => {
  const fields = fieldsWithLeaves({ nodes: NODES });
  expect(fields.map(({ field, leaves }) => [field.code, leaves.map(({ code }) => code)])).toEqual([
    ["1", ["1.1.1"]],
    ["2", ["2"]],
  ]);
});

test("suggestions of the method fill only what is empty", () => {
  const filled = withSuggestions(new Map(), NODES, DEPARTMENTS);
  expect(filled.get("1.1.1")).toEqual({ lead: "so-0", support: ["so-1"] });
  const kept = withSuggestions(new Map([["1.1.1", { lead: "so-1", support: [] }]]), NODES, DEPARTMENTS);
  expect(kept.get("1.1.1")?.lead).toBe("so-1");
});

test("who leads a leaf no longer supports it, and an empty lead takes the assignment away", () => {
  const before = new Map([["2", { lead: "so-0", support: ["so-1"] }]]);
  expect(withLead(before, "2", "so-1").get("2")).toEqual({ lead: "so-1", support: [] });
  expect(withLead(before, "2", "").has("2")).toBe(false);
});
