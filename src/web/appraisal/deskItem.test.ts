import { expect, test } from "vitest";
import { UnitKey } from "../../contract/ids.ts";
import { LeafView } from "../../contract/sheets.ts";
import { passesDesk } from "./deskFilters.ts";
import {
  type DeskItem,
  inDeskOrder,
  judgesAgain,
  neighbour,
  nextOpen,
  stateOf,
  usedReasons,
} from "./deskItem.ts";

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
  self: { outcome: { kind: "scored", points: 1 }, vi: "", en: "" },
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

test("decisions that no longer cover the sheet stand first, the rest keeps its order", () => {
  expect(inDeskOrder(ITEMS).map(({ key }) => key)).toEqual(["d", "a", "b", "c"]);
});

test("an explanation calls for a decision; after it every decision on a judged leaf wants a reason", () => {
  const explained = item("e", decision({ decision: "change", explained: true }));
  expect(stateOf(explained)).toBe("explained");
  expect(nextOpen([explained], "x")?.key).toBe("e");
  expect([judgesAgain(explained, "appraisal"), judgesAgain(explained, "second-appraisal")]).toEqual([
    false,
    true,
  ]);
  expect(judgesAgain(item("n"), "second-appraisal")).toBe(false);
});

test.each<[string, Partial<Record<string, unknown>>, boolean]>([
  ["computed from the answer, nothing missing", {}, false],
  ["stated by the unit itself", { claimed: true }, true],
  ["without a required document", { evidenceWanted: [{ label: "Kế hoạch", required: true }] }, true],
  ["not answered", { self: { outcome: { kind: "missing", reason: "none" }, vi: "", en: "" } }, true],
])("a leaf %s is doubtful: %s", (_what, part, doubtful) => {
  const leaf = LeafView.parse({ ...BLANK, ...part });
  expect(passesDesk(item("a", null, { leaf }), "doubtful")).toBe(doubtful);
});

test("a leaf is doubtful where the same answer was judged otherwise", () => {
  const other = { unit: UnitKey.parse("b"), name: "B", mine: false };
  const judged = (points: number) => item("a", null, { alike: { decided: [{ points, units: [other] }] } });
  expect([passesDesk(judged(1), "doubtful"), passesDesk(judged(0.5), "doubtful")]).toEqual([false, true]);
});
