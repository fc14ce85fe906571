import { describe, expect, test } from "vitest";
import { SHEET_METHOD } from "../../../test/support/sheet-world.ts";
import { compileMethod, loadMethod, scoreUnit } from "../../core/index.ts";
import { assembleSheet } from "./assembleSheet.ts";

const method = loadMethod(SHEET_METHOD);
const unit = { unit: "xa-a", family: "commune", ranked: true, exemptions: [] };
const answers = [
  { leaf: "1.1", input: "issued", value: "late" },
  { leaf: "1.2", input: "done", value: 20 },
  { leaf: "1.2", input: "planned", value: 20 },
  { leaf: "1.3", input: "published", value: null },
  { leaf: "2.1", input: "share", value: 1 },
  { leaf: "C1", input: "count", value: 1 },
];
const total = (...given: Parameters<typeof assembleSheet>): number =>
  scoreUnit(compileMethod(given[0]), assembleSheet(...given)).total;

describe("from what is stored to what is scored", () => {
  test("the self score takes every answer; a cleared one counts as not given", () => {
    expect(assembleSheet(method, unit, answers).entries).toEqual({
      "1.1": { inputs: { issued: "late" } },
      "1.2": { inputs: { done: 20, planned: 20 } },
      "2.1": { inputs: { share: 1 } },
      C1: { inputs: { count: 1 } },
    });
    // 1.5 + 4 + 3 + 0.5
    expect(total(method, unit, answers)).toBe(9);
  });

  test("the final score needs a decision on each self-scored leaf; outside values need none", () => {
    // Nothing judged: the survey's 3 points alone.
    expect(total(method, unit, answers, [])).toBe(3);
  });

  test("agreed leaves keep their points, changed ones take those of the appraiser", () => {
    const decisions = [
      { leaf: "1.1", decision: "agree" as const, points: 1.5, reason: "" },
      { leaf: "1.2", decision: "change" as const, points: 2, reason: "Thiếu minh chứng" },
      { leaf: "C1", decision: "change" as const, points: 0, reason: "Chưa công nhận" },
    ];
    expect(total(method, unit, answers, decisions)).toBe(6.5);
  });

  test("an appraiser's decision on a survey leaf changes nothing", () => {
    const decisions = [{ leaf: "2.1", decision: "change" as const, points: 0, reason: "x" }];
    expect(total(method, unit, answers, decisions)).toBe(3);
  });

  test("exemptions stand beside the answers", () => {
    const exempt = { ...unit, exemptions: [{ code: "1.2", reason: "Không được giao" }] };
    expect(assembleSheet(method, exempt, answers).exempt).toEqual(["1.2"]);
  });
});
