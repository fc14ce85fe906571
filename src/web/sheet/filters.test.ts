import { expect, test } from "vitest";
import { LeafView } from "../../contract/sheets.ts";
import { matchesWords, type Narrowing, narrowed } from "./filters.ts";

const scored = (points: number) => ({ outcome: { kind: "scored", points }, vi: "", en: "" });
const missing = { outcome: { kind: "missing", reason: "no-data" }, vi: "", en: "" };

function leaf(part: Record<string, unknown>): LeafView {
  return LeafView.parse({
    code: "1.1",
    parentCode: "1",
    fieldCode: "1",
    label: "Ban hành kế hoạch cải cách hành chính",
    max: 1,
    scoredBy: "self",
    unresolved: false,
    block: "tree",
    guidance: null,
    ruleText: "",
    citation: null,
    evidenceWanted: [{ label: "Kế hoạch", required: true }],
    exemption: null,
    lead: null,
    support: [],
    inputs: [],
    answers: [],
    explanation: { text: "", version: 0 },
    evidence: [],
    self: missing,
    appraisal: null,
    allowed: [],
    ...part,
  });
}

const ALL: Narrowing = { filters: [], words: "", field: "", department: "" };
const LEAVES = [
  leaf({ code: "1.1", lead: { unit: "so-noi-vu", name: "Sở Nội vụ" } }),
  leaf({
    code: "1.2",
    self: scored(0.5),
    label: "Báo cáo định kỳ",
    allowed: ["leaf.answer"],
    answers: [{ input: "sent", value: 3, version: 1, updatedAt: null, updatedByName: null }],
  }),
  leaf({ code: "2.1", fieldCode: "2", self: scored(1), evidenceWanted: [] }),
  leaf({ code: "2.2", fieldCode: "2", scoredBy: "survey", evidenceWanted: [] }),
  leaf({ code: "T1", fieldCode: "", block: "penalty", self: scored(0.25), evidenceWanted: [] }),
];
const codes = (to: Partial<Narrowing>) =>
  narrowed(LEAVES, { ...ALL, ...to }, ["so-noi-vu"]).map(({ code }) => code);

test.each([
  ["nothing chosen shows all", {}, ["1.1", "1.2", "2.1", "2.2", "T1"]],
  ["not answered leaves out surveys", { filters: ["unanswered" as const] }, ["1.1"]],
  ["no documents is asked of what was answered", { filters: ["no-evidence" as const] }, ["1.2"]],
  ["losing points counts penalties too", { filters: ["losing" as const] }, ["1.2", "T1"]],
  [
    "mine is what my unit leads, or what I may answer where nobody leads",
    { filters: ["mine" as const] },
    ["1.1", "1.2"],
  ],
  ["two filters narrow together", { filters: ["no-evidence" as const, "losing" as const] }, ["1.2"]],
  ["a field", { field: "2" }, ["2.1", "2.2"]],
  ["the penalty block is a field of its own", { field: "penalty" }, ["T1"]],
  ["a department", { department: "so-noi-vu" }, ["1.1"]],
])("%s", (_title, to, expected) => {
  expect(codes(to)).toEqual(expected);
});

test.each([
  ["1.", true],
  ["bao cao", true],
  ["dinh ky bao", true],
  ["BÁO CÁO", true],
  ["quyet dinh", false],
])("search «%s» in «1.2 Báo cáo định kỳ»: %s", (words, found) => {
  expect(matchesWords(leaf({ code: "1.2", label: "Báo cáo định kỳ" }), words)).toBe(found);
});
