import type { SurveyFault } from "../fault.ts";

/** A test needs at least two groups of each variable, and more degrees of freedom than contrasts. */
export function tooFewGroups(name: string): SurveyFault {
  return {
    code: "request-unsupported",
    column: name,
    words: {
      vi: `Kiểm định cần ít nhất hai nhóm có người trả lời ở “${name}”. Hãy chọn biến khác hoặc gộp nhóm.`,
      en: `The test needs at least two groups with answers in “${name}”. Choose another variable or merge groups.`,
    },
  };
}

export function tooFewDegrees(): SurveyFault {
  return {
    code: "request-unsupported",
    words: {
      vi: "Mẫu có quá ít đơn vị bậc một để kiểm định. Hãy gộp nhóm hoặc dùng kiểm định Rao–Scott.",
      en: "The sample has too few first-stage units for this test. Merge groups or use the Rao–Scott test.",
    },
  };
}

export function noSpread(): SurveyFault {
  return {
    code: "request-unsupported",
    words: {
      vi: "Các câu trả lời không biến động giữa các đơn vị mẫu nên không kiểm định được. Hãy chọn biến khác.",
      en: "The answers do not vary among the sampled units, so nothing can be tested. Choose another variable.",
    },
  };
}
