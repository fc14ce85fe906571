/** A surveyed field of 3 points and a bonus of at most 1, at the end of every test method. */
export const SATISFACTION_AND_BONUS = `  - code: "2"
    label: { vi: Hài lòng, en: Satisfaction }
    max: 3
    children:
      - code: "2.1"
        label: { vi: Mức độ hài lòng, en: Satisfaction }
        max: 3
        scoredBy: survey
        inputs: { share: { kind: share, label: { vi: Tỷ lệ hài lòng } } }
        rule: { kind: proportional, of: share }
        citation: { source: Kiểm thử, confidence: composed }
bonus:
  cap: 1
  items:
    - code: C1
      label: { vi: Sáng kiến, en: Initiative }
      max: 1
      inputs: { count: { kind: count, label: { vi: Số sáng kiến } } }
      rule: { kind: per-item, of: count, each: 0.5 }
      citation: { source: Kiểm thử, confidence: composed }
`;

/**
 * A method small enough to compute by hand: 10 points, 7 self-scored (1.1 levels 3, 1.2 share 4), 3 by survey (2.1),
 * and a bonus of at most 1. Criterion 1.2 may be set aside, 1.1 never.
 */
export const SMALL_METHOD = `
id: small-commune
version: "1"
title: { vi: Bộ tiêu chí thử, en: Test method }
status: composed
basis: []
families: [{ id: commune, label: { vi: Cấp xã, en: Communes } }]
period: year
max: 10
ranking: { decimals: 6, ties: competition }
rescaleAt: root
groups:
  base: points
  bands:
    - { id: A, label: { vi: Tốt, en: Good }, from: 8 }
    - { id: B, label: { vi: Khá, en: Fair }, from: 5, below: 8 }
    - { id: C, label: { vi: Yếu, en: Weak }, below: 5 }
tree:
  - code: "1"
    label: { vi: Chỉ đạo điều hành, en: Steering }
    max: 7
    children:
      - code: "1.1"
        label: { vi: Ban hành kế hoạch, en: Plan issued }
        max: 3
        scoredBy: self
        inputs: { issued: { kind: choice, label: { vi: Kế hoạch }, options: [on-time, late, none] } }
        rule: { kind: levels, of: issued, levels: { on-time: 3, late: 1.5, none: 0 } }
        notApplicable: { policy: not-allowed }
        evidence: [{ kind: document, label: { vi: Kế hoạch }, required: true }]
        citation: { source: Kiểm thử, confidence: composed }
      - code: "1.2"
        label: { vi: Hoàn thành kế hoạch, en: Plan done }
        max: 4
        scoredBy: self
        inputs:
          done: { kind: count, label: { vi: Nhiệm vụ hoàn thành } }
          planned: { kind: count, label: { vi: Nhiệm vụ được giao } }
        rule: { kind: proportional, of: done, in: planned, whenNoCases: { points: 0, reason: no-plan } }
        notApplicable: { policy: drop }
        citation: { source: Kiểm thử, confidence: composed }
${SATISFACTION_AND_BONUS}`;
