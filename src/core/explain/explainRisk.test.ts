import { describe, expect, test } from "vitest";
import { leafFacts, shippedRules } from "../../../test/support/leaf-facts.ts";
import { assessLeaf } from "../risk/assessLeaf.ts";
import { headlineOf } from "../risk/headline.ts";
import type { LeafFacts } from "../risk/leafFacts.ts";
import type { RiskHeadline } from "../risk/leafRisk.ts";
import { explainRisk, explainRiskHeadline } from "./explainRisk.ts";

const RULES = shippedRules();
const in12 = { date: "2026-12-03", daysLeft: 12 };

/** A leaf with which every rule of the program has something to say, in turn. */
const SPOKEN: readonly (readonly [string, Partial<LeafFacts>])[] = [
  [
    "entry-due",
    { claimed: null, findings: [{ code: "no-answer", atStake: 3 }], deadlines: [{ kind: "round", ...in12 }] },
  ],
  [
    "entry-missed",
    {
      claimed: null,
      findings: [{ code: "no-answer", atStake: 3 }],
      deadlines: [{ kind: "round", date: "2026-11-02", daysLeft: -3 }],
    },
  ],
  ["exemption-waiting", { claimed: null, findings: [{ code: "exemption-waiting", atStake: 3 }] }],
  ["more-than-all", { findings: [{ code: "more-than-all", atStake: 0 }] }],
  ["figure-jumps", { findings: [{ code: "jump", atStake: 0 }] }],
  ["no-evidence", { findings: [{ code: "no-evidence", atStake: 3 }] }],
  ["few-evidence", { findings: [{ code: "few-evidence", atStake: 1.5 }] }],
  ["date-outside-period", { findings: [{ code: "date-outside-period", atStake: 3 }] }],
  ["wrong-kind", { findings: [{ code: "wrong-kind", atStake: 0 }] }],
  ["no-page", { findings: [{ code: "no-page", atStake: 0 }] }],
  [
    "paper-overdue",
    {
      evidence: { attached: 0, wanted: 1, kindsWanted: [] },
      deadlines: [{ kind: "published-by", date: "2026-11-02", daysLeft: -3 }],
    },
  ],
  [
    "paper-due",
    { evidence: { attached: 0, wanted: 1, kindsWanted: [] }, deadlines: [{ kind: "published-by", ...in12 }] },
  ],
  ["below-floor", { claimed: 0, findings: [{ code: "below-floor", atStake: 3 }] }],
  ["next-band", { claimed: 2, findings: [{ code: "next-band", atStake: 1 }] }],
  ["far-behind", { claimed: 1, pace: { done: 0.2, elapsed: 0.6 } }],
  ["behind", { claimed: 1, pace: { done: 0.4, elapsed: 0.6 } }],
  ["not-full", { claimed: 1 }],
  ["lost-again", { lastYear: { points: 2, max: 3, cut: false } }],
  ["opinion-lost-again", { scoredBy: "survey", claimed: null, lastYear: { points: 2, max: 3, cut: false } }],
  [
    "cut-again",
    { lastYear: { points: 2, max: 3, cut: true }, evidence: { attached: 0, wanted: 1, kindsWanted: [] } },
  ],
  ["cut-before", { lastYear: { points: 2, max: 3, cut: true } }],
  ["fallen", { claimed: 1, lastYear: { points: 2, max: 3, cut: false } }],
  ["task-late", { tasks: [{ state: "open", due: { date: "2026-11-02", daysLeft: -3 } }] }],
  ["task-near", { claimed: 1, tasks: [{ state: "open", due: { date: "2026-11-25", daysLeft: 3 } }] }],
  ["request-late", { request: { state: "late", due: { date: "2026-11-02", daysLeft: -3 } } }],
  ["request-waiting", { request: { state: "waiting", due: in12 } }],
  ["not-public", { portal: { missing: 2, unchecked: 0 } }],
  ["portal-unchecked", { portal: { missing: 0, unchecked: 2 } }],
  ["question-open", { findings: [{ code: "question-open", atStake: 0 }] }],
  ["appraised-below", { appraisal: { points: 2, final: false } }],
  ["appraised-agreed", { appraisal: { points: 3, final: false } }],
];

describe("reasons and actions", () => {
  test("every shipped rule is spoken in this table", () => {
    expect(SPOKEN.map(([code]) => code)).toEqual(RULES.rules.map(({ code }) => code));
  });

  test.each(SPOKEN)("%s speaks whole sentences in both languages", (code, change) => {
    const risk = assessLeaf(leafFacts(change), RULES);
    expect(risk.reasons.map((reason) => reason.code)).toContain(code);
    for (const lang of ["vi", "en"] as const) {
      const { reasons, action } = explainRisk(risk, RULES, lang);
      for (const sentence of [...reasons, ...(action === undefined ? [] : [action])])
        expect(sentence).toMatch(/^\p{Lu}[^{}?]*\.$|^\d[^{}?]*\.$/u);
    }
  });

  test("numbers, shares and dates are written as the reader writes them", () => {
    const behind = assessLeaf(leafFacts({ claimed: 0.5, pace: { done: 0.125, elapsed: 0.5 } }), RULES);
    expect(explainRisk(behind, RULES, "vi").reasons[0]).toBe(
      "Mới thực hiện 12,5 % khi thời gian đã qua 50 %: có thể mất 2,5 điểm.",
    );
    expect(explainRisk(behind, RULES, "en").reasons[0]).toBe(
      "12.5% is done while 50% of the time is gone: 2.5 points may be lost.",
    );
  });

  test("two steps of one scale that both hold are one sentence, of the points that the heavier one endangers", () => {
    const risk = assessLeaf(leafFacts({ claimed: 2, pace: { done: 0.5, elapsed: 1 } }), RULES);
    expect(risk.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(["far-behind", "behind"]));
    const { reasons } = explainRisk(risk, RULES, "vi");
    expect(reasons.filter((sentence) => sentence.startsWith("Mới thực hiện"))).toEqual([
      "Mới thực hiện 50 % khi thời gian đã qua 100 %: có thể mất 1 điểm.",
    ]);
  });

  test("facts that no rule needs have sentences too", () => {
    const out = assessLeaf(leafFacts({ claimed: 2, most: 2 }), RULES);
    expect(explainRisk(out, RULES, "vi").reasons).toEqual(["1 điểm không còn đạt được."]);
    expect(explainRisk(out, RULES, "en").reasons).toEqual(["Out of reach: 1 point."]);
    const decided = assessLeaf(leafFacts({ appraisal: { points: 2.25, final: true } }), RULES);
    expect(explainRisk(decided, RULES, "vi").reasons).toEqual(["Đã chốt 2,25/3 điểm thẩm định."]);
    expect(explainRisk(decided, RULES, "en").reasons).toEqual(["The appraisal is final: 2.25 of 3 points."]);
  });

  test("a rule that the file no longer has is named by its code", () => {
    const risk = assessLeaf(leafFacts({ claimed: 1 }), RULES);
    const none = { ...RULES, rules: RULES.rules.filter(({ code }) => code !== "not-full") };
    expect(explainRisk(risk, none, "vi")).toEqual({ state: "Chưa có điểm", reasons: ["not-full"] });
  });
});

describe("the sentence over everything", () => {
  const headline = (change: Partial<RiskHeadline> = {}): RiskHeadline => ({
    until: in12,
    leaves: 9,
    atRisk: 7.5,
    lost: 0,
    open: 0,
    ...change,
  });

  test.each([
    [
      {},
      "Còn 12 ngày làm việc, còn 9 tiêu chí, có thể mất 7,5 điểm.",
      "12 working days left, 9 criteria to go, 7.5 points may be lost.",
    ],
    [
      { until: { ...in12, daysLeft: 0 }, leaves: 1 },
      "Hết hạn hôm nay, còn 1 tiêu chí, có thể mất 7,5 điểm.",
      "Due today, 1 criterion to go, 7.5 points may be lost.",
    ],
    [
      { until: { ...in12, daysLeft: -1 } },
      "Quá hạn 1 ngày làm việc, còn 9 tiêu chí, có thể mất 7,5 điểm.",
      "1 working day late, 9 criteria to go, 7.5 points may be lost.",
    ],
    [{ until: null }, "Còn 9 tiêu chí, có thể mất 7,5 điểm.", "9 criteria to go, 7.5 points may be lost."],
    [
      { leaves: 0, atRisk: 0, open: 2 },
      "Còn 12 ngày làm việc, chưa thấy nguy cơ mất điểm; còn 2 điểm chưa có.",
      "12 working days left, nothing at risk; 2 points not earned yet.",
    ],
    [
      { leaves: 0, atRisk: 0, lost: 1.25 },
      "Đã mất 1,25 điểm, không còn lấy lại được.",
      "1.25 points are lost for good.",
    ],
    [{ leaves: 0, atRisk: 0 }, "Đủ điểm, không có nguy cơ mất điểm.", "All points are sure."],
  ] satisfies readonly [Partial<RiskHeadline>, string, string][])("%o", (change, vi, en) => {
    expect(explainRiskHeadline(headline(change), "vi")).toBe(vi);
    expect(explainRiskHeadline(headline(change), "en")).toBe(en);
  });

  test("comes from the leaves themselves: nine leaves, 7.5 points, twelve working days", () => {
    // By hand: six leaves of one point and three of half a point, nothing entered.
    const risks = [1, 1, 1, 1, 1, 1, 0.5, 0.5, 0.5].map((max, at) =>
      assessLeaf(
        leafFacts({
          leaf: `1.${at}`,
          max,
          most: max,
          claimed: null,
          findings: [{ code: "no-answer", atStake: max }],
          deadlines: [{ kind: "round", ...in12 }],
        }),
        RULES,
      ),
    );
    expect(explainRiskHeadline(headlineOf(risks), "vi")).toBe(
      "Còn 12 ngày làm việc, còn 9 tiêu chí, có thể mất 7,5 điểm.",
    );
    expect(headlineOf(risks, { date: "2026-12-31", daysLeft: 30 }).until?.daysLeft).toBe(30);
  });
});
