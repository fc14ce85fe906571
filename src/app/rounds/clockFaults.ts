import type { Fault } from "../../contract/errors.ts";
import type { Clock } from "../../contract/rounds.ts";

/** Windows must not be empty, and the second may not begin before the first has ended. */
export function clockFaults({ selfScoring, appraisal }: Clock): Fault[] {
  const faults: Fault[] = [];
  if (Date.parse(selfScoring.from) >= Date.parse(selfScoring.until)) {
    faults.push({
      path: "clock.selfScoring.until",
      vi: "Hạn tự chấm điểm phải sau ngày bắt đầu tự chấm điểm.",
      en: "Self-scoring must end after it begins.",
    });
  }
  if (Date.parse(appraisal.from) >= Date.parse(appraisal.until)) {
    faults.push({
      path: "clock.appraisal.until",
      vi: "Hạn thẩm định (tổng hợp) phải sau ngày bắt đầu thẩm định (tổng hợp).",
      en: "Appraisal (compiling) must end after it begins.",
    });
  }
  if (Date.parse(appraisal.from) < Date.parse(selfScoring.until)) {
    faults.push({
      path: "clock.appraisal.from",
      vi: "Thẩm định (tổng hợp) chỉ bắt đầu khi đã hết hạn tự chấm điểm.",
      en: "Appraisal (compiling) may begin only when self-scoring is over.",
    });
  }
  return faults;
}
