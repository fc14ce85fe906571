import { expect } from "vitest";
import type { InputValue, Rule } from "../../src/core/method/schema.ts";
import type { Outcome } from "../../src/core/outcome.ts";
import { compileRule } from "../../src/core/rules/index.ts";
import type { ScoredLeaf } from "../../src/core/rules/rule.ts";
import { expectWithin } from "./expectWithin.ts";

export type Given = Readonly<Record<string, InputValue>>;

/** One rule on one leaf, without a method around it. */
export function score(
  max: number,
  rule: Rule,
  given: Given,
  more: Partial<ScoredLeaf> = {},
  best?: number,
): Outcome {
  return compileRule({ code: "x", max, ...more }, rule)(given, { best });
}

/** Scored, with these points and, where given, this reason. */
export function expectPoints(outcome: Outcome, points: number, reason?: string): void {
  expect(outcome.kind).toBe("scored");
  if (outcome.kind !== "scored") return;
  expectWithin(outcome.points, points, 1e-9);
  if (reason !== undefined) expect(outcome.trace.reasonCode).toBe(reason);
}
