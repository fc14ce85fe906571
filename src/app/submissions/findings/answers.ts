import { formatNumber } from "../../../core/index.ts";
import type { Finding, Look } from "./look.ts";

/** Nothing entered, not enough entered, or an answer of the owner awaited. */
export function answerFindings({ line, outcome, answered, beside }: Look): Finding[] {
  if (beside.waiting.has(line.code)) {
    return [
      {
        code: "exemption-waiting",
        atStake: outcome.kind === "missing" ? line.max : 0,
        vi: "Đề nghị không áp dụng đang chờ trả lời; nếu không được chấp nhận thì vẫn phải nhập số liệu.",
        en: "The request that this does not apply still waits; if it is refused, the figures are needed.",
      },
    ];
  }
  if (outcome.kind !== "missing") return [];
  const most = { vi: formatNumber(line.max, "vi"), en: formatNumber(line.max, "en") };
  if (!answered) {
    return [
      {
        code: "no-answer",
        atStake: line.max,
        vi: `Chưa nhập số liệu; có thể mất ${most.vi} điểm.`,
        en: `Nothing is entered yet; up to ${most.en} points may be lost.`,
      },
    ];
  }
  return [
    {
      code: "answer-incomplete",
      atStake: line.max,
      vi: `Số liệu chưa đủ để tính điểm; có thể mất ${most.vi} điểm.`,
      en: `The entries are not enough to score; up to ${most.en} points may be lost.`,
    },
  ];
}
