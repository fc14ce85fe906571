import { expect, test } from "vitest";
import { inLanguage } from "../words/language.tsx";
import { PUBLISHED } from "../words/published.ts";
import { EMPTY_RESULT, resultFaults, sentResult } from "./typedResult.ts";

const words = inLanguage(PUBLISHED, "vi");
const HA_TINH = {
  ...EMPTY_RESULT,
  index: "par-index-province",
  year: "2022",
  unit: "vn63-42",
  value: "85,95",
  scaleMax: "100",
  rank: "28",
  rankedUnits: "63",
  rankChange: "-20",
  sourceTitle: "Báo Hà Tĩnh, 20/04/2023",
};

test("an empty form names everything that is needed, all at once", () => {
  expect(resultFaults(EMPTY_RESULT, words).map((fault) => fault.field)).toEqual([
    "index",
    "year",
    "unit",
    "value",
    "sourceTitle",
  ]);
});

test.each([
  ["value", "tám lăm"],
  ["rank", "28/63"],
  ["rankChange", "giảm 20"],
])("text in the number box %s is named", (box, typed) => {
  expect(resultFaults({ ...HA_TINH, [box]: typed }, words).map((fault) => fault.field)).toEqual([box]);
});

test("a decimal comma is sent as the same digits with a point", () => {
  expect(resultFaults(HA_TINH, words)).toEqual([]);
  expect(sentResult(HA_TINH)).toMatchObject({
    year: 2022,
    value: "85.95",
    rank: 28,
    rankedUnits: 63,
    rankChange: -20,
    group: null,
  });
});

test("a rank without a value may be recorded", () => {
  expect(resultFaults({ ...HA_TINH, value: "" }, words)).toEqual([]);
});
