import type { DecideAppraisal } from "../../contract/appraisal.ts";
import { AppError } from "../../contract/errors.ts";
import type { Stage } from "../../contract/rounds.ts";
import { formatNumber, type Outcome } from "../../core/index.ts";
import { hasReached } from "../access/index.ts";
import type { SheetLine } from "../submissions/index.ts";
import type { Appraisal, NewAppraisal } from "./ports.ts";

export type Judgement = Pick<NewAppraisal, "decision" | "points" | "reason" | "selfPoints">;

/** Where a decision is made: in which appraisal, and what stands there already. */
export interface JudgedBefore {
  readonly phase: 1 | 2;
  readonly inForce: Pick<Appraisal, "decision" | "points"> | undefined;
}

const FIRST: JudgedBefore = { phase: 1, inForce: undefined };

/**
 * A leaf without an answer has no self points; agreeing with it means that it earns nothing. In the second appraisal
 * every decision on a leaf that was judged before wants a reason: the unit reads what became of its explanation.
 */
export function judgement(
  line: SheetLine,
  typed: DecideAppraisal,
  self: Outcome | undefined,
  { phase, inForce }: JudgedBefore = FIRST,
): Judgement {
  const selfPoints = self?.kind === "scored" ? self.points : null;
  const reason = (typed.reason ?? "").normalize("NFC").trim();
  const again = phase === 2 && inForce !== undefined;
  if (reason === "" && (typed.decision !== "agree" || again)) throw reasonNeeded(line, again);
  if (typed.decision === "agree") return { decision: "agree", points: selfPoints ?? 0, reason, selfPoints };
  if (typed.decision === "keep") {
    if (!inForce) throw new AppError("nothing-to-answer", `nothing to keep at ${line.code}`);
    const points = inForce.decision === "agree" ? (selfPoints ?? 0) : inForce.points;
    return { decision: inForce.decision, points, reason, selfPoints };
  }
  checkPoints(line, typed.points);
  return { decision: "change", points: typed.points, reason, selfPoints };
}

/** Refuses points above the maximum of the line, with words for the box. */
export function checkPoints({ code, max }: Pick<SheetLine, "code" | "max">, points: number): void {
  if (points <= max) return;
  const most = { vi: formatNumber(max, "vi"), en: formatNumber(max, "en") };
  throw new AppError("above-maximum", `${points} points at ${code}, maximum ${max}`, {
    faults: [
      { path: "points", vi: `Nhập điểm từ 0 đến ${most.vi}.`, en: `Enter points from 0 to ${most.en}.` },
    ],
  });
}

function reasonNeeded({ code }: SheetLine, again: boolean): AppError {
  return new AppError("reason-needed", `decision on ${code} without a reason`, {
    faults: [
      {
        path: "reason",
        vi: again
          ? "Nhập lý do; đơn vị sẽ đọc lý do này để biết giải trình được xem xét thế nào."
          : "Nhập lý do; đơn vị sẽ đọc lý do này.",
        en: again
          ? "Enter the reason; the unit will read what became of its explanation."
          : "Enter the reason; the unit will read it.",
      },
    ],
  });
}

/** In which appraisal a decision made now counts; a leaf reopened later belongs to the second. */
export function phaseAt(stage: Stage): 1 | 2 {
  return hasReached(stage, "explanation") ? 2 : 1;
}
