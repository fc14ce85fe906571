import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { loadMethod } from "../method/load.ts";
import type { InputValue, Leaf, Rule } from "../method/schema.ts";
import type { Outcome } from "../outcome.ts";
import { compileRule } from "../rules/index.ts";
import type { ScoredLeaf } from "../rules/rule.ts";
import { readScores } from "../score-input/readScores.ts";
import { compileMethod } from "../scoring/compile.ts";
import { scoreRound } from "../scoring/scoreRound.ts";
import { scoreUnit } from "../scoring/scoreUnit.ts";
import { describeRule } from "./describeRule.ts";
import { ENGLISH } from "./en.ts";
import { explainOutcome } from "./explainOutcome.ts";
import { explainUnit } from "./explainUnit.ts";
import { VIETNAMESE } from "./vi.ts";

const INPUTS: Leaf["inputs"] = {
  done: { kind: "count", label: { vi: "Nhiệm vụ hoàn thành", en: "Tasks done" } },
  planned: {
    kind: "count",
    unit: { vi: "nhiệm vụ", en: "tasks" },
    label: { vi: "Nhiệm vụ được giao", en: "Tasks planned" },
  },
  level: { kind: "choice", options: [{ id: "good", label: { vi: "Tốt", en: "Good" } }, "poor"] },
  n: { kind: "number", unit: "văn bản" },
  ok: { kind: "yes-no" },
  ok2: { kind: "yes-no" },
};

type Row = readonly [Rule, Readonly<Record<string, InputValue>>, string, string];

function outcomeOf(
  rule: Rule,
  given: Readonly<Record<string, InputValue>>,
  more: Partial<ScoredLeaf> = {},
): Outcome {
  return compileRule({ code: "x", max: 2, ...more }, rule)(given, { best: 10 });
}

const ROWS: readonly Row[] = [
  [
    { kind: "proportional", of: "done", in: "planned", floor: 0.8 },
    { done: 18, planned: 20 },
    "18/20 nhiệm vụ = 90 %; từ 80 % được tính theo tỷ lệ: 0,9 × 2 = 1,8 điểm.",
    "18/20 tasks = 90%; from 80% in proportion: 0.9 × 2 = 1.8 points.",
  ],
  [
    { kind: "proportional", of: "done", in: "planned", fullAt: 0.9 },
    { done: 45, planned: 100 },
    "45/100 nhiệm vụ = 45 %; được tính theo tỷ lệ: 0,45 / 0,9 × 2 = 1 điểm.",
    "45/100 tasks = 45%; in proportion: 0.45 / 0.9 × 2 = 1 point.",
  ],
  [
    { kind: "proportional", of: "done", in: "planned" },
    { done: 20, planned: 20 },
    "20/20 nhiệm vụ = 100 %, đạt mức được điểm tối đa (100 %): 2 điểm.",
    "20/20 tasks = 100%, which earns the maximum (100%): 2 points.",
  ],
  [
    { kind: "proportional", of: "done", in: "planned", floor: 0.8 },
    { done: 15, planned: 20 },
    "15/20 nhiệm vụ = 75 %, dưới 80 % nên không được điểm.",
    "15/20 tasks = 75%, under 80%: no points.",
  ],
  [
    { kind: "proportional", of: "done", in: "planned", cap: 1 },
    { done: 15, planned: 20 },
    "15/20 nhiệm vụ = 75 %; 0,75 × 2 vượt mức tối đa nên tính 1 điểm.",
    "15/20 tasks = 75%; 0.75 × 2 is cut to the cap: 1 point.",
  ],
  [{ kind: "checklist", of: ["ok"] }, { ok: true }, "Đạt yêu cầu: 2 điểm.", "Requirement met: 2 points."],
  [
    { kind: "checklist", of: ["ok", "ok2"] },
    { ok: true, ok2: false },
    "Đạt 1/2 nội dung, chưa đủ: 0 điểm.",
    "1 of 2 conditions met, not all: 0 points.",
  ],
  [
    { kind: "checklist", of: ["ok", "ok2"], mode: "each" },
    { ok: true, ok2: false },
    "Đạt 1/2 nội dung: 1/2 điểm.",
    "1 of 2 conditions met: 1 of 2 points.",
  ],
  [
    { kind: "levels", of: "level", shares: { good: 0.75, poor: 0 } },
    { level: "good" },
    "Mức “Tốt”: 75 % của 2 điểm = 1,5 điểm.",
    "Level “Good”: 75% of 2 points = 1.5 points.",
  ],
  [
    { kind: "severity", of: "level", findings: { good: 0, poor: 0.5 } },
    { level: "poor" },
    "“poor”: mất 50 % của 2 điểm, còn 1 điểm.",
    "“poor”: 50% of 2 points lost, 1 point left.",
  ],
  [
    { kind: "per-item", of: "n", each: 0.5 },
    { n: 3 },
    "3 văn bản × 0,5 = 1,5 điểm.",
    "3 văn bản × 0.5 = 1.5 points.",
  ],
  [
    { kind: "per-item", of: "n", each: 0.5 },
    { n: 9 },
    "9 văn bản × 0,5 điểm, vượt mức tối đa nên tính 2 điểm.",
    "9 văn bản × 0.5 points, cut to the cap: 2 points.",
  ],
  [
    {
      kind: "bands",
      of: "n",
      bands: [
        { below: 5, points: 1 },
        { from: 5, points: 2 },
      ],
    },
    { n: 3 },
    "3 văn bản thuộc mức dưới 5: 1/2 điểm.",
    "3 văn bản is in the band under 5: 1 of 2 points.",
  ],
  [
    {
      kind: "bands",
      of: "done",
      in: "planned",
      bands: [
        { upTo: 0.5, points: 0 },
        { above: 0.5, below: 0.9, points: 1 },
        { from: 0.9, points: 2 },
      ],
    },
    { done: 7, planned: 10 },
    "7/10 nhiệm vụ = 70 % thuộc mức trên 50 % đến dưới 90 %: 1/2 điểm.",
    "7/10 tasks = 70% is in the band above 50% under 90%: 1 of 2 points.",
  ],
  [
    { kind: "deduction", of: "n", each: 0.5 },
    { n: 2 },
    "2 văn bản × 0,5 = trừ 1 điểm, còn 1/2 điểm.",
    "2 văn bản × 0.5 = 1 point off, 1 of 2 points left.",
  ],
  [
    { kind: "deduction", of: "n", each: 0.5 },
    { n: 0 },
    "Không có trường hợp bị trừ điểm: 2/2 điểm.",
    "Nothing to deduct: 2 of 2 points.",
  ],
  [
    { kind: "deduction", of: "n", each: 0.5 },
    { n: 8 },
    "8 văn bản × 0,5 = trừ 4 điểm, hết 2 điểm của tiêu chí: còn 0 điểm.",
    "8 văn bản × 0.5 = 4 points off, all 2 points used up: 0 points left.",
  ],
  [
    { kind: "target", of: "n", target: 8, direction: "up", partial: "proportional" },
    { n: 4 },
    "Đạt 4 văn bản, mục tiêu từ 8 trở lên: được 50 % của 2 điểm = 1 điểm.",
    "Reached 4 văn bản, target at least 8: 50% of 2 points = 1 point.",
  ],
  [
    { kind: "growth", of: "n", from: "done", fullAt: 0.2 },
    { n: 11, done: 10 },
    "Từ 10 lên 11 văn bản: tăng 10 %; 10 % / 20 % × 2 = 1 điểm.",
    "From 10 to 11 văn bản: growth of 10%; 10% / 20% × 2 = 1 point.",
  ],
  [
    { kind: "base-plus", of: "n", base: 1, from: 10, step: 5, each: 0.5, cap: 2 },
    { n: 15 },
    "15 văn bản: 1 điểm, cộng 1 × 0,5 cho phần vượt 10 = 1,5 điểm.",
    "15 văn bản: 1 point, plus 1 × 0.5 beyond 10 = 1.5 points.",
  ],
  [
    { kind: "imported", index: "sipas", of: "n", scale: 100 },
    { n: 91.17 },
    "Kết quả 91,17 trên thang 100, quy về 2 điểm: 1,8234 điểm.",
    "Result 91.17 on a scale of 100, brought to 2 points: 1.8234 points.",
  ],
  [
    { kind: "best-in-block", of: "n" },
    { n: 5 },
    "5 văn bản so với mức tốt nhất trong khối là 10: 1/2 điểm.",
    "5 văn bản against the best in the family, 10: 1 of 2 points.",
  ],
  [
    { kind: "entered" },
    { points: 1.5 },
    "Điểm nhập trực tiếp: 1,5/2 điểm.",
    "Points entered: 1.5 of 2 points.",
  ],
  [
    { kind: "expression", cel: "n" },
    { n: 1 },
    "Tính theo công thức của bộ tiêu chí: 1/2 điểm.",
    "By the formula of the method: 1 of 2 points.",
  ],
  [
    { kind: "expression", cel: "1 / n" },
    { n: 0 },
    "Công thức không tính được với số liệu này (chia cho 0); cần kiểm tra lại số liệu.",
    "The formula cannot be worked out from these data (division by zero); check the data.",
  ],
  [
    { kind: "proportional", of: "done", in: "planned" },
    { done: 3 },
    "Còn thiếu: Nhiệm vụ được giao.",
    "Still missing: Tasks planned.",
  ],
  [
    { kind: "entered" },
    { points: 3 },
    "Kết quả 3 nằm ngoài khoảng 0–2 điểm; cần kiểm tra lại số liệu.",
    "The result 3 is outside 0–2 points; check the data.",
  ],
  [
    { kind: "proportional", of: "done", in: "planned", whenNoCases: { points: 0, reason: "no-plan" } },
    { done: 0, planned: 0 },
    "Không phát sinh trường hợp nào; theo bộ tiêu chí được 0 điểm.",
    "There were no cases; by the method this earns 0 points.",
  ],
];

test.each(ROWS)("%j", (rule, given, vi, en) => {
  const outcome = outcomeOf(rule, given);
  const leaf = { inputs: INPUTS, rule };
  expect(explainOutcome(outcome, "vi", leaf)).toBe(vi);
  expect(explainOutcome(outcome, "en", leaf)).toBe(en);
});

test("a leaf that does not apply says what becomes of its points", () => {
  const rule: Rule = {
    kind: "proportional",
    of: "done",
    in: "planned",
    whenNoCases: { notApplicable: true, reason: "Không có hồ sơ" },
  };
  const sentence = (policy: "drop" | "full" | "zero") =>
    explainOutcome(outcomeOf(rule, { done: 0, planned: 0 }, { notApplicable: policy }), "vi");
  expect(sentence("drop")).toBe(
    "Không phát sinh trường hợp nào (Không có hồ sơ); không áp dụng, 2 điểm không tính vào điểm tối đa.",
  );
  expect(sentence("full")).toContain("tính đủ 2 điểm");
  expect(sentence("zero")).toContain("tính 0 điểm");
});

test("both languages have a sentence for every reason, each ending in a full stop and free of unknown values", () => {
  const outcomes = ROWS.map(([rule, given]) => outcomeOf(rule, given));
  for (const outcome of outcomes) {
    for (const lang of ["vi", "en"] as const) {
      const sentence = explainOutcome(outcome, lang);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/\?|undefined|NaN/);
    }
  }
  expect(Object.keys(ENGLISH).toSorted()).toEqual(Object.keys(VIETNAMESE).toSorted());
});

describe("a whole unit", () => {
  const folder = path.resolve(import.meta.dirname, "../../../test/fixtures/example-commune");
  const method = loadMethod(readFileSync(path.join(folder, "method.yaml"), "utf8"));
  const reading = readScores(readFileSync(path.join(folder, "data.csv"), "utf8"), method, { format: "csv" });
  const units = reading.ok ? scoreRound(compileMethod(method), reading.sheets).units : [];
  const second = units[1];

  test("the steps to the total are told in order", () => {
    if (second === undefined) throw new Error("the example has four units");
    expect(explainUnit(method, second, "vi").summary).toEqual([
      "Được 2,5 điểm trên 7 điểm áp dụng, quy về thang 10: 2,5 / 7 × 10 = 3,5714 điểm.",
      "Điểm cộng: 1 điểm.",
      "Điểm trừ: 0,25 điểm.",
      "Tổng điểm: 4,3214.",
      "Xếp thứ 4.",
      "Thuộc nhóm D.",
      "Mục 2 đạt 50 %: xếp loại Khá.",
    ]);
    expect(explainUnit(method, second, "en").summary).toContain(
      "2.5 points of the 7 that apply, brought to 10: 2.5 / 7 × 10 = 3.5714 points.",
    );
  });

  test("every leaf and item has its label, maximum and sentence", () => {
    if (second === undefined) throw new Error("the example has four units");
    const { leaves, items } = explainUnit(method, second, "en");
    expect(leaves.map(({ code }) => code)).toEqual(["1.1", "1.2", "2.1", "2.2", "2.3"]);
    expect(leaves[0]).toEqual({
      code: "1.1",
      label: "Yearly plan issued",
      max: 1,
      points: 0.5,
      sentence: "Level “late”: 0.5 of 1 point.",
    });
    expect(leaves[3]?.points).toBeUndefined();
    expect(items.map(({ code, max }) => [code, max])).toEqual([
      ["C1", 1],
      ["T1", 2],
    ]);
  });

  test("an open round tells least and most; a unit that is not ranked is told so", () => {
    const open = scoreUnit(
      compileMethod(method),
      { unit: "u", family: "commune", ranked: false, entries: { "2.3": { inputs: { published: true } } } },
      { stage: "open" },
    );
    expect(explainUnit(method, open, "vi").summary).toEqual(
      expect.arrayContaining([
        "Tổng điểm tạm thời: 1, thấp nhất 1, cao nhất 10.",
        "Được chấm điểm nhưng không xếp hạng.",
      ]),
    );
  });
});

test.each<[Rule, string, string]>([
  [{ kind: "checklist", of: ["ok"] }, "Đạt: 2 điểm; không đạt: 0 điểm.", "Met: 2 points; not met: 0 points."],
  [
    { kind: "levels", of: "level", levels: { good: 2, poor: 1 } },
    "Tốt: 2 điểm; poor: 1 điểm.",
    "Good: 2 points; poor: 1 point.",
  ],
  [
    { kind: "proportional", of: "done", in: "planned", floor: 0.8, whenNoCases: { full: true } },
    "Tỷ lệ Nhiệm vụ hoàn thành / Nhiệm vụ được giao: từ 100 % được 2 điểm, thấp hơn tính theo tỷ lệ, dưới 80 %: 0 điểm. Không phát sinh: 2 điểm.",
    "Share of Tasks done / Tasks planned: 2 points from 100%, less in proportion, under 80%: 0 points. No cases: 2 points.",
  ],
  [
    { kind: "deduction", of: "done", each: 0.5 },
    "Bắt đầu từ 2 điểm, trừ cho mỗi trường hợp (Nhiệm vụ hoàn thành: −0,5), không dưới 0.",
    "From 2 points, off for each case (Tasks done: −0.5), never under 0.",
  ],
  [{ kind: "entered" }, "Nhập trực tiếp số điểm, từ 0 đến 2.", "Points are entered, from 0 to 2."],
])("a rule is described before data are known: %j", (rule, vi, en) => {
  expect(describeRule({ inputs: INPUTS, rule, max: 2 }, "vi")).toBe(vi);
  expect(describeRule({ inputs: INPUTS, rule, max: 2 }, "en")).toBe(en);
});
