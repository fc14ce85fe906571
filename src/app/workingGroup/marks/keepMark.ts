import { AppError, type Fault } from "../../../contract/errors.ts";
import type { RiskMark } from "../../../contract/riskMarks.ts";
import { formatNumber } from "../../../core/index.ts";
import { requireAllowed, requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { WriteTransaction } from "../../store.ts";
import { leafSubject, type SheetFrame, type SheetLine } from "../../submissions/index.ts";
import { markView } from "./riskLines.ts";

interface Marking {
  readonly mark: RiskMark;
  readonly expected: number;
  readonly reason: string;
  readonly baseVersion: number;
  readonly selfPoints: number | null;
  readonly meetingId: string | null;
}

/** Adds a mark to a line with its trail. Throws changed-by-other with the mark that came first. */
export async function keepMark(
  context: Context,
  tx: WriteTransaction,
  frame: SheetFrame,
  line: SheetLine,
  marking: Marking,
): Promise<void> {
  requireAllowed(context.actor, "leaf.mark", leafSubject(frame, line));
  const faults = faultsOf(line, marking);
  if (faults.length > 0) throw new AppError("invalid", `mark of ${line.code}`, { faults });
  const by = requireSignedIn(context.actor);
  const reason = marking.reason.normalize("NFC").trim();
  const { sheet, now } = frame;
  const mark = { ...marking, reason, leaf: line.code };
  const version = await tx.workingGroup.appendMark({
    ...mark,
    ...sheet,
    id: context.ids.next(),
    at: now,
    by,
  });
  if (version === undefined) {
    const other = (await tx.workingGroup.marksOfLeaf(sheet, line.code)).at(-1);
    const details = other === undefined ? {} : { details: markView(other) };
    throw new AppError("changed-by-other", `mark of ${line.code} was changed by another`, details);
  }
  await tx.audit.append({
    chain: `round:${sheet.roundId}`,
    kind: "risk.marked",
    at: now,
    actorId: by,
    unit: sheet.unit,
    data: {
      leaf: line.code,
      mark: mark.mark,
      expected: mark.expected,
      selfPoints: mark.selfPoints,
      reason,
      version,
      lead: frame.assignments.get(line.code)?.lead ?? null,
      meeting: mark.meetingId,
    },
  });
}

function faultsOf({ max }: SheetLine, { mark, expected, reason }: Marking): Fault[] {
  const faults: Fault[] = [];
  if (expected > max + 1e-9) {
    faults.push({
      path: "expected",
      vi: `Nhập điểm dự kiến từ 0 đến ${formatNumber(max, "vi")}.`,
      en: `Enter expected points from 0 to ${formatNumber(max, "en")}.`,
    });
  }
  if (mark !== "sure" && reason.trim() === "") {
    faults.push({
      path: "reason",
      vi: "Nhập lý do có nguy cơ mất điểm hoặc mất điểm.",
      en: "Say why the points are at risk or lost.",
    });
  }
  return faults;
}
