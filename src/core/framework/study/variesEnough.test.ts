import { expect, test } from "vitest";
import { variesEnough } from "./variesEnough.ts";

test("one or two units apart from all others are not enough, three are", () => {
  const full = Array.from({ length: 9 }, () => 1);
  expect(variesEnough(Float64Array.from([...full, 0.5, 0.2]))).toBe(false);
  expect(variesEnough(Float64Array.from([...full, 0.5, 0.2, 0.2]))).toBe(true);
});

test("missing values are no values of their own", () => {
  expect(variesEnough(Float64Array.from([1, 1, 1, Number.NaN, Number.NaN, Number.NaN]))).toBe(false);
  expect(variesEnough(undefined)).toBe(false);
});
