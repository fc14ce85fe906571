import { expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { kendallPValue } from "./kendallPValue.ts";

const of = (...values: number[]) => Float64Array.from(values);

// Hollander and Wolfe (1973), p. 187, the example of R's cor.test: T = 26 of 36, one-sided p = 0.05972.
test("without ties the p-value is exact", () => {
  const brightness = of(44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1);
  const panel = of(2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8);
  expectWithin(kendallPValue(brightness, panel) / 2, 0.05972, 5e-6);
});

// Three units in order: of six orders one has all three pairs concordant, so 2 × 1/6.
test("three units in order have 1 in 3", () => {
  expectWithin(kendallPValue(of(1, 2, 3), of(2, 5, 9)), 1 / 3, 1e-15);
});

// By hand: x 1 1 2 3, y 1 2 2 3; S = 4 concordant − 0; var = (4·3·13 − 2·1·9 − 2·1·9) / 18 + (2·2) / (2·4·3) = 20/3 + 1/6.
test("with ties the variance of the score is made for them", () => {
  const z = 4 / Math.sqrt(20 / 3 + 1 / 6);
  expectWithin(kendallPValue(of(1, 1, 2, 3), of(1, 2, 2, 3)), 2 * upper(z), 1e-7);
});

test("without spread there is none", () => {
  expect(kendallPValue(of(1, 1), of(1, 2))).toBeNaN();
});

/** Upper tail of the normal distribution by Simpson's rule. */
function upper(z: number): number {
  const steps = 2000;
  const width = (9 - z) / steps;
  const density = (at: number) => Math.exp((-at * at) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(z) + density(9);
  for (let step = 1; step < steps; step++) sum += (step % 2 === 1 ? 4 : 2) * density(z + step * width);
  return (sum * width) / 3;
}
