import { describe, expect, test } from "vitest";
import { leafFacts, shippedRules } from "../../../test/support/leaf-facts.ts";
import { explainRisk } from "../explain/explainRisk.ts";
import { assessLeaf } from "./assessLeaf.ts";
import type { LeafFacts } from "./leafFacts.ts";

const RULES = shippedRules();
const assess = (change: Partial<LeafFacts>) => assessLeaf(leafFacts(change), RULES);
const pointsOf = (change: Partial<LeafFacts>) => {
  const { sure, atRisk, lost, open } = assess(change);
  return [sure, atRisk, lost, open];
};
const NOTHING = { claimed: null, inputs: { wanted: 2, missing: 2 } } satisfies Partial<LeafFacts>;
const SHORT = {
  evidence: { attached: 0, wanted: 1, kindsWanted: ["document"] },
} satisfies Partial<LeafFacts>;
const in12 = { date: "2026-12-03", daysLeft: 12 };
const passed = { date: "2026-11-10", daysLeft: -8 };

/**
 * The seven kinds of content named as at risk when a province agreed its self score on 18/02/2020 (five conferences, case A),
 * each in the state in which it would have been seen; points by hand from a leaf of three points.
 */
const CONFERENCE_A: readonly [string, Partial<LeafFacts>, string, number, string][] = [
  [
    "publication of internal procedures: not found on two portals",
    { portal: { missing: 2, unchecked: 0 } },
    "not-public",
    3,
    "Kiểm tra chưa thấy công khai ở 2 nơi: có thể mất 3 điểm.",
  ],
  [
    "dossiers settled on time in the year: under the floor, so nothing is earned yet",
    { claimed: 0, findings: [{ code: "below-floor", atStake: 3 }] },
    "below-floor",
    3,
    "Dưới mức tối thiểu nên chưa có điểm: có thể mất 3 điểm.",
  ],
  [
    "documents on managing and using public assets: not issued by their day",
    { ...NOTHING, ...SHORT, deadlines: [{ kind: "published-by", ...passed }] },
    "paper-overdue",
    3,
    "Phải có trước ngày 10/11/2026, đã quá 8 ngày làm việc mà mới có 0/1 tài liệu: có thể mất 3 điểm.",
  ],
  [
    "discipline of officials: the appraiser counts a violation that the self score left out",
    { appraisal: { points: 2, final: false } },
    "appraised-below",
    1,
    "Thẩm định 2/3 điểm, thấp hơn điểm tự chấm 3: có thể mất 1 điểm.",
  ],
  [
    "number and structure of leaders: half was cut last year and the papers are not there again",
    { ...SHORT, lastYear: { points: 1.5, max: 3, cut: true }, tasks: [{ state: "open", due: null }] },
    "cut-again",
    1.5,
    "Năm trước bị thẩm định trừ 1,5 điểm, năm nay mới có 0/1 tài liệu: có thể mất 1,5 điểm.",
  ],
  [
    "staff reduction against 2015: 40 % done when 80 % of the time is gone",
    { claimed: 1.2, pace: { done: 0.4, elapsed: 0.8 } },
    "far-behind",
    1.8,
    "Mới thực hiện 40 % khi thời gian đã qua 80 %: có thể mất 1,8 điểm.",
  ],
  [
    "online procedures that had dossiers: lost last year and no task given",
    { ...NOTHING, scoredBy: "data", lastYear: { points: 2, max: 3, cut: false } },
    "lost-again",
    1,
    "Năm trước mất 1/3 điểm mà năm nay chưa giao nhiệm vụ khắc phục: có thể mất 1 điểm.",
  ],
];

describe("the seven kinds of content at risk of case A", () => {
  test.each(CONFERENCE_A)("%s", (_name, change, rule, atRisk, sentence) => {
    const risk = assess(change);
    expect(risk.state).toBe("at-risk");
    expect(risk.atRisk).toBe(atRisk);
    expect(risk.reasons.map(({ code }) => code)).toContain(rule);
    expect(explainRisk(risk, RULES, "vi").reasons).toContain(sentence);
    expect(risk.nextAction?.points ?? 0).toBeGreaterThan(0);
  });
});

/** Points [sure, at risk, lost, open] of a leaf of three, by hand. */
const CASES: readonly [string, Partial<LeafFacts>, readonly [number, number, number, number]][] = [
  ["everything in order is sure", {}, [3, 0, 0, 0]],
  ["nothing entered and no date near is open, not at risk", NOTHING, [0, 0, 0, 3]],
  [
    "nothing entered twelve working days before the end is at risk",
    { ...NOTHING, findings: [{ code: "no-answer", atStake: 3 }], deadlines: [{ kind: "round", ...in12 }] },
    [0, 3, 0, 0],
  ],
  [
    "nothing entered when the round has ended is lost",
    { ...NOTHING, findings: [{ code: "no-answer", atStake: 3 }], deadlines: [{ kind: "round", ...passed }] },
    [0, 0, 3, 0],
  ],
  [
    "while the next stage still runs, an ended one loses nothing",
    {
      ...NOTHING,
      findings: [{ code: "no-answer", atStake: 3 }],
      deadlines: [
        { kind: "round", ...passed },
        { kind: "round", ...in12 },
      ],
    },
    [0, 3, 0, 0],
  ],
  [
    "a claim without evidence is at risk, what is not claimed stays open",
    { claimed: 2, findings: [{ code: "no-evidence", atStake: 2 }] },
    [0, 2, 0, 1],
  ],
  [
    "one of two documents puts half of the claim at risk",
    { findings: [{ code: "few-evidence", atStake: 1.5 }] },
    [1.5, 1.5, 0, 0],
  ],
  [
    "a decision issued after 31/12 is usually not counted",
    { findings: [{ code: "date-outside-period", atStake: 3 }] },
    [0, 3, 0, 0],
  ],
  [
    "a document of another kind puts half at risk",
    { findings: [{ code: "wrong-kind", atStake: 0 }] },
    [1.5, 1.5, 0, 0],
  ],
  [
    "points of the next step are there to be won and in no danger",
    { claimed: 2, findings: [{ code: "next-band", atStake: 0.5 }] },
    [2, 0, 0, 1],
  ],
  [
    "a late request puts everything at risk",
    { claimed: 2, request: { state: "late", due: passed } },
    [0, 3, 0, 0],
  ],
  ["an answered request puts nothing at risk", { request: { state: "answered", due: passed } }, [3, 0, 0, 0]],
  ["a late task puts half at risk", { tasks: [{ state: "open", due: passed }] }, [1.5, 1.5, 0, 0]],
  ["a finished task puts nothing at risk", { tasks: [{ state: "done", due: passed }] }, [3, 0, 0, 0]],
  ["what cannot be made good is lost", { claimed: 2, most: 2.5 }, [2, 0, 0.5, 0.5]],
  [
    "what the appraiser agreed with is sure, whatever else is feared",
    { appraisal: { points: 3, final: false }, findings: [{ code: "no-evidence", atStake: 3 }] },
    [3, 0, 0, 0],
  ],
  [
    "the last word of the appraiser leaves nothing open",
    { appraisal: { points: 2, final: true }, request: { state: "late", due: passed } },
    [2, 0, 1, 0],
  ],
  [
    "a person's mark outranks the rules: sure",
    { mark: { mark: "sure", expected: 3, reason: "" }, findings: [{ code: "no-evidence", atStake: 3 }] },
    [3, 0, 0, 0],
  ],
  [
    "a person's mark outranks the rules: at risk, one point expected",
    { mark: { mark: "at-risk", expected: 1, reason: "Chưa có quyết định" } },
    [1, 2, 0, 0],
  ],
  [
    "marked at risk with nothing claimed, the points within reach are at risk",
    { ...NOTHING, mark: { mark: "at-risk", expected: 1, reason: "x" } },
    [1, 2, 0, 0],
  ],
  [
    "marked lost, everything beyond the points expected is lost",
    { mark: { mark: "lost", expected: 0.5, reason: "x" } },
    [0.5, 0, 2.5, 0],
  ],
  [
    "two rules that fear for the same points are not added",
    {
      findings: [{ code: "no-evidence", atStake: 3 }],
      portal: { missing: 1, unchecked: 0 },
      tasks: [{ state: "open", due: passed }],
    },
    [0, 3, 0, 0],
  ],
  [
    "facts out of their bounds are brought within",
    { claimed: 9, least: -1, most: 7, findings: [{ code: "no-evidence", atStake: 99 }] },
    [0, 3, 0, 0],
  ],
];

test.each(CASES)("%s", (_name, change, expected) => {
  expect(pointsOf(change)).toEqual(expected);
});

describe("the next action", () => {
  test("is the heavier reason's, and says how many points a day of work brings", () => {
    const risk = assess({
      claimed: 2,
      ...SHORT,
      findings: [
        { code: "no-evidence", atStake: 2 },
        { code: "next-band", atStake: 1 },
      ],
    });
    // Effort by the kind of evidence still wanted: a document is 2 days, so 2 points / 2 days.
    expect(risk.nextAction).toMatchObject({ code: "no-evidence", points: 2, effort: 2 });
    expect(risk.pointsPerEffort).toBe(1);
    expect(explainRisk(risk, RULES, "vi").action).toBe("Gắn đủ tài liệu kiểm chứng bắt buộc.");
  });

  test("brings points before it warns", () => {
    const risk = assess({
      findings: [{ code: "few-evidence", atStake: 1 }],
      lastYear: null,
      portal: { missing: 0, unchecked: 3 },
    });
    expect(risk.nextAction?.code).toBe("few-evidence");
  });

  test("is none where nothing can be won", () => {
    expect(assess({}).nextAction).toBeNull();
    expect(assess({ mark: { mark: "lost", expected: 0, reason: "x" } }).nextAction).toBeNull();
  });

  test("under a mark at risk without any rule is to mend what the person named", () => {
    const risk = assess({ mark: { mark: "at-risk", expected: 1, reason: "Thiếu chữ ký" } });
    expect(risk.nextAction).toMatchObject({ code: "mark", points: 2 });
    expect(explainRisk(risk, RULES, "vi")).toEqual({
      state: "Nguy cơ mất điểm",
      reasons: ["Tổ giúp việc đánh giá: nguy cơ mất điểm, dự kiến được 1/3 điểm. Lý do: Thiếu chữ ký."],
      action: "Xử lý lý do mà Tổ giúp việc đã nêu, rồi đề nghị đánh giá lại.",
    });
  });

  test("under a mark that says sure follows no rule that fears", () => {
    const risk = assess({
      claimed: 2,
      mark: { mark: "sure", expected: 2, reason: "" },
      findings: [{ code: "no-evidence", atStake: 2 }],
    });
    expect(risk.nextAction?.code).toBe("not-full");
    expect(risk.reasons.find(({ code }) => code === "no-evidence")?.outranked).toBe(true);
  });
});

describe("until when", () => {
  test("is the next day that counts, whatever is owed then", () => {
    const task = { date: "2026-11-25", daysLeft: 3 };
    const risk = assess({
      ...NOTHING,
      deadlines: [
        { kind: "inner", ...passed },
        { kind: "round", ...in12 },
      ],
      tasks: [{ state: "open", due: task }],
    });
    expect(risk.until).toEqual({ kind: "task", ...task });
  });

  test("is the last day that passed where all have, and none where nothing can be won", () => {
    expect(assess({ ...NOTHING, deadlines: [{ kind: "inner", ...passed }] }).until).toEqual({
      kind: "inner",
      ...passed,
    });
    expect(assess({ deadlines: [{ kind: "round", ...in12 }] }).until).toBeNull();
  });
});
