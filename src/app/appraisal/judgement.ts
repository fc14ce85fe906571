import type { DecideAppraisal } from "../../contract/appraisal.ts";
import { AppError } from "../../contract/errors.ts";
import type { Stage } from "../../contract/rounds.ts";
import { formatNumber, type Outcome } from "../../core/index.ts";
import { hasReached } from "../access/index.ts";
import type { SheetLine } from "../submissions/index.ts";
import type { NewAppraisal } from "./ports.ts";

export type Judgement = Pick<NewAppraisal, "decision" | "points" | "reason" | "selfPoints">;

/** A leaf without an answer has no self points; agreeing with it means that it earns nothing. */
export function judgement(line: SheetLine, typed: DecideAppraisal, self: Outcome | undefined): Judgement {
  const selfPoints = self?.kind === "scored" ? self.points : null;
  if (typed.decision === "agree")
    return { decision: "agree", points: selfPoints ?? 0, reason: "", selfPoints };
  const reason = typed.reason.normalize("NFC").trim();
  if (reason === "") {
    throw new AppError("reason-needed", `change of ${line.code} without a reason`, {
      faults: [
        {
          path: "reason",
          vi: "Nhập lý do; đơn vị sẽ đọc lý do này.",
          en: "Enter the reason; the unit will read it.",
        },
      ],
    });
  }
  if (typed.points > line.max) {
    const most = { vi: formatNumber(line.max, "vi"), en: formatNumber(line.max, "en") };
    throw new AppError("above-maximum", `${typed.points} points at ${line.code}, maximum ${line.max}`, {
      faults: [
        {
          path: "points",
          vi: `Nhập điểm từ 0 đến ${most.vi}.`,
          en: `Enter points from 0 to ${most.en}.`,
        },
      ],
    });
  }
  return { decision: "change", points: typed.points, reason, selfPoints };
}

/** In which appraisal a decision made now counts; a leaf reopened later belongs to the second. */
export function phaseAt(stage: Stage): 1 | 2 {
  return hasReached(stage, "explanation") ? 2 : 1;
}
