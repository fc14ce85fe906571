import { expect, test } from "vitest";
import { UnitKey } from "../../contract/ids.ts";
import type { RiskLeaf } from "../../contract/risk.ts";
import { NO_LEAD, narrowed, readNarrowing, writeNarrowing } from "./narrowing.ts";

const leaf = (change: Partial<RiskLeaf>): RiskLeaf => ({
  unit: UnitKey.parse("xa-a"),
  leaf: "1.1",
  label: "",
  field: "1",
  lead: null,
  leadName: null,
  state: "at-risk",
  max: 3,
  sure: 0,
  atRisk: 0,
  lost: 0,
  open: 0,
  until: null,
  when: "undated",
  marked: false,
  reasons: [],
  action: null,
  place: null,
  gain: 0,
  effort: 0,
  perEffort: 0,
  tasks: [],
  ...change,
});
const LEAVES = [
  leaf({ leaf: "1", atRisk: 2, lost: 1, when: "week", lead: "so-a" }),
  leaf({ leaf: "2", field: "2", lost: 3, when: "settled" }),
  leaf({ leaf: "3", open: 3, when: "later" }),
  leaf({ leaf: "4", sure: 3, when: "settled" }),
];

test.each([
  ["", ["1", "2", "3", "4"]],
  ["tinh-trang=nguy-co", ["1"]],
  ["tinh-trang=da-mat", ["1", "2"]],
  ["tinh-trang=chua-co", ["3"]],
  ["tinh-trang=chac-chan", ["4"]],
  ["linh-vuc=2", ["2"]],
  ["chu-tri=so-a", ["1"]],
  [`chu-tri=${NO_LEAD}`, ["2", "3", "4"]],
  ["han=tuan", ["1"]],
  ["han=xong&linh-vuc=1", ["4"]],
  ["han=khong-co-ten-nay", ["1", "2", "3", "4"]],
])("?%s leaves %j", (query, codes) => {
  expect(narrowed(LEAVES, readNarrowing(new URLSearchParams(query))).map((each) => each.leaf)).toEqual(codes);
});

test("the address keeps what is not of the list", () => {
  const params = new URLSearchParams("dot=7&han=tuan");
  const cleared = writeNarrowing(params, { state: "lost", field: "", lead: "", when: "" });
  expect(cleared.toString()).toBe("dot=7&tinh-trang=da-mat");
});
