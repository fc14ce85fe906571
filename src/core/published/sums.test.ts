import { expect, test } from "vitest";
import { sumMismatches, sumOfParts } from "./sums.ts";

const PARTS = new Map([
  ["total", ["d1", "d2"]],
  ["d1", ["1.a", "1.b"]],
  ["d2", ["2.a"]],
]);
const values = (given: Record<string, string | null>) => new Map(Object.entries(given));

test("a total is the sum of its parts, and a part without a value of its own the sum of its own", () => {
  expect(sumOfParts(values({ "1.a": "1.5", "1.b": "2.25", d2: "3" }), PARTS, "total")).toEqual({
    component: "total",
    sum: 6.75,
    parts: 3,
  });
});

test("one missing part leaves the sum unknown", () => {
  expect(sumOfParts(values({ "1.a": "1.5", d2: "3" }), PARTS, "total")).toBeNull();
});

// results-notes section 4: Nghệ An 2019, printed dimensions sum to 45.22, total 44.72
test("a printed total that its parts contradict is named", () => {
  const given = values({ total: "44.72", d1: "42.22", d2: "3.00" });
  expect(sumMismatches(given, PARTS)).toMatchObject([{ component: "total", sum: 45.22, printed: "44.72" }]);
});

test("rounding of the printed parts is no contradiction", () => {
  expect(sumMismatches(values({ total: "6.44", d1: "4.44", d2: "2.01" }), PARTS)).toEqual([]);
});
