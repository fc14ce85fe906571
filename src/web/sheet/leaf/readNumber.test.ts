import { expect, test } from "vitest";
import { readNumber, shown } from "./readNumber.ts";

const COUNT = { kind: "count" as const, min: null, max: null };
const SHARE = { kind: "share" as const, min: null, max: null };
const POINTS = { kind: "number" as const, min: 0, max: 1.5 };

test.each([
  ["120", COUNT, { value: 120 }],
  ["", COUNT, { value: null }],
  ["1,5", COUNT, { fault: { kind: "count" } }],
  ["-1", COUNT, { fault: { kind: "count" } }],
  ["95,5", SHARE, { value: 0.955 }],
  ["95,5%", SHARE, { value: 0.955 }],
  ["101", SHARE, { fault: { kind: "share" } }],
  ["1,5", POINTS, { value: 1.5 }],
  ["1,6", POINTS, { fault: { kind: "most", limit: "1,5" } }],
  ["-0,1", POINTS, { fault: { kind: "least", limit: "0" } }],
  ["hai", POINTS, { fault: { kind: "not-a-number" } }],
])("«%s» typed in %o", (typed, input, read) => {
  expect(readNumber(typed, input, "vi")).toEqual(read);
});

test("a share of 0.289 stands as 28,9 in its box, without float noise", () => {
  expect(shown(0.289, SHARE, "vi")).toBe("28,9");
});
