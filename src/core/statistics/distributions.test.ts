import { expect, test } from "vitest";
import {
  betaQuantile,
  chiSquareCdf,
  chiSquareUpper,
  fCdf,
  fUpper,
  normalQuantile,
  normalUpper,
  tQuantile,
  tUpper,
} from "./distributions.ts";

// R 4: qnorm(0.975), pt(-3, 5), pf(3, 2, 10, FALSE), pchisq(3.841458820694124, 1, FALSE), qbeta(0.5, 2, 3);
// qt(0.975, 10) by bisection of the closed form of Abramowitz and Stegun 26.7.4 in 40 digits
test.each([
  ["normal quantile", normalQuantile(0.975), 1.959963984540054],
  ["t quantile", tQuantile(0.975, 10), 2.228138851986275],
  ["t quantile without end is the normal one", tQuantile(0.975, Number.POSITIVE_INFINITY), 1.959963984540054],
  ["upper tail of t", tUpper(3, 5), 0.015049623948731284],
  ["upper tail of F", fUpper(3, 2, 10), 0.09536743164062501],
  ["upper tail of chi-square", chiSquareUpper(3.841458820694124, 1), 0.05],
  ["beta quantile", betaQuantile(0.5, 2, 3), 0.3857275681323231],
])("%s as in R", (_, found, expected) => {
  expect(Math.abs(found - expected) / expected).toBeLessThan(1e-12);
});

test("the far tail keeps its digits", () => {
  // closed forms: exp(-x/2) for two degrees of freedom, exp(-x/2)(1 + x/2) for four
  expect(chiSquareUpper(200, 2)).toBeCloseTo(Math.exp(-100), 55);
  expect(chiSquareUpper(200, 4) / (Math.exp(-100) * 101)).toBeCloseTo(1, 12);
  expect(normalUpper(10) / 7.61985302416047e-24).toBeCloseTo(1, 9);
});

test.each([1, 2, 3, 7, 12, 2.5])("both sides of chi-square with %s degrees add to one", (degrees) => {
  for (const x of [0.1, 1, 5, 20]) {
    expect(chiSquareCdf(x, degrees) + chiSquareUpper(x, degrees)).toBeCloseTo(1, 13);
    expect(fCdf(x, degrees, 7) + fUpper(x, degrees, 7)).toBeCloseTo(1, 13);
  }
});
