import { expect, test } from "vitest";
import type { LeafView } from "../../contract/sheets.ts";
import { worksAt } from "./worksAt.ts";

const leaf = (...allowed: LeafView["allowed"]) => ({ allowed, scoredBy: "self" as const });
const sheet = (
  kind: "measured" | "measures",
  stage: "self-scoring" | "compiling" | "appraisal",
  leaves: readonly ReturnType<typeof leaf>[],
) => ({ round: { kind }, stage, state: "draft" as const, leaves });

test("a department fills in the sheet of its province while self-scoring lasts", () => {
  expect(worksAt(sheet("measured", "self-scoring", [leaf("leaf.answer")]), false)).toBe(true);
});

test("after it a department that was asked is led to the request, not to the sheet", () => {
  expect(worksAt(sheet("measured", "compiling", [leaf("leaf.answer", "leaf.attach")]), false)).toBe(false);
});

test("whoever compiles goes on working at the sheet", () => {
  expect(worksAt(sheet("measured", "compiling", [leaf("leaf.answer")]), true)).toBe(true);
});

test("a reopened unit fills in its own sheet in any stage", () => {
  expect(worksAt(sheet("measures", "appraisal", [leaf("leaf.answer")]), false)).toBe(true);
  expect(worksAt(sheet("measures", "appraisal", [leaf("leaf.see")]), false)).toBe(false);
});
