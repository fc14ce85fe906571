import { expect, test } from "vitest";
import { LeafView } from "../../contract/sheets.ts";
import { type DeskItem, neighbour, nextOpen, stateOf, usedReasons } from "./deskItem.ts";

const trace = { leaf: "1.1", rule: "levels", reasonCode: "level" };
const BLANK = {
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
  self: { outcome: { kind: "scored", points: 1, trace }, vi: "", en: "" },
  appraisal: null,
  allowed: [],
};
const decision = (part: Record<string, unknown>) => ({
  decision: "agree",
  points: 1,
  reason: "",
  version: 1,
  decidedAt: "2026-11-21T07:00:00Z",
  decidedByName: "Trần Văn B",
  outdated: false,
  ...part,
});

function item(key: string, appraisal: unknown = null, part: Partial<DeskItem> = {}): DeskItem {
  return {
    key,
    name: key,
    unit: key,
    leaf: LeafView.parse({ ...BLANK, appraisal }),
    submitted: true,
    ...part,
  };
}

const ITEMS = [
  item("a", decision({})),
  item("b"),
  item("c", null, { submitted: false }),
  item("d", decision({ outdated: true })),
];

test("the state of a row follows submission, exemption and decision", () => {
  expect(ITEMS.map(stateOf)).toEqual(["agreed", "open", "not-submitted", "outdated"]);
});

test.each([
  ["a", "b"],
  ["b", "d"],
  ["d", "b"],
])("after %s the next row that wants a decision is %s", (key, next) => {
  expect(nextOpen(ITEMS, key)?.key).toBe(next);
});

test("when everything is decided there is no next row", () => {
  expect(nextOpen([item("a", decision({}))], "a")).toBeUndefined();
});

test("moving stops at both ends", () => {
  expect(neighbour(ITEMS, "a", -1)?.key).toBe("a");
  expect(neighbour(ITEMS, "a", 1)?.key).toBe("b");
  expect(neighbour(ITEMS, "d", 1)?.key).toBe("d");
});

test("reasons are offered once, newest first", () => {
  const changed = (reason: string, decidedAt: string) => decision({ decision: "change", reason, decidedAt });
  const items = [
    item("a", changed("Thiếu kế hoạch", "2026-11-21T07:00:00Z")),
    item("b", changed("Ban hành chậm", "2026-11-21T08:00:00Z")),
    item("c", changed("Thiếu kế hoạch", "2026-11-21T06:00:00Z")),
  ];
  expect(usedReasons(items)).toEqual(["Ban hành chậm", "Thiếu kế hoạch"]);
});
