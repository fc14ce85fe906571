import { expect, test } from "vitest";
import { convertScale } from "./scale.ts";

// results-seeds: Cao Bằng 2020 SIPAS, "7.88%/10 điểm"
test("7.88 of 10 is shown as 78.8 of 100 with the decimals it really has", () => {
  expect(convertScale("7.88", "10", 100)).toEqual({
    printed: "7.88",
    printedMax: 10,
    value: 78.8,
    max: 100,
    decimals: 1,
  });
});

test.each([
  { value: "87.6", max: "100", usual: 100 },
  { value: "87.6", max: null, usual: 100 },
  { value: null, max: "10", usual: 100 },
  { value: "7.88", max: "10", usual: null },
])("nothing is converted: $value of $max on $usual", ({ value, max, usual }) => {
  expect(convertScale(value, max, usual)).toBeNull();
});
