import { expect } from "vitest";

/** Fails unless two numbers differ by at most `tolerance`. */
export function expectWithin(actual: number, expected: number, tolerance: number): void {
  expect(
    Math.abs(actual - expected),
    `${actual} is not within ${tolerance} of ${expected}`,
  ).toBeLessThanOrEqual(tolerance);
}
