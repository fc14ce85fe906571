import { AppError, type Fault } from "../../../contract/errors.ts";
import type { Decide, MeetingView } from "../../../contract/meetings.ts";
import type { RiskMark } from "../../../contract/riskMarks.ts";
import { formatNumber } from "../../../core/index.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { WriteTransaction } from "../../store.ts";
import { lineAt, type SheetFrame, type SheetLine, vietnamDate } from "../../submissions/index.ts";
import { keepMark } from "../marks/keepMark.ts";
import { type RiskData, riskDataOf, selfPointsOf } from "../marks/riskData.ts";
import { keepCheck } from "../portal/keepCheck.ts";
import type { Meeting, NewDecision } from "../ports.ts";
import { keepDraft, leadOf, proposedWords, requireTakesPart } from "../requests/draftRequests.ts";
import { lockMeeting } from "./lockMeeting.ts";
import { decisionViews, meetingAfter } from "./readMeetings.ts";

const MARK_OF = {
  keep: "sure",
  lower: "lost",
  supplement: "at-risk",
  drop: "lost",
} as const satisfies Record<Decide["kind"], RiskMark>;

/**
 * What the meeting decides on a leaf. In one act it also marks the leaf, puts what is asked into the request of the
 * department, and has publication checked where that was decided.
 */
export async function decideInMeeting(
  context: Context,
  at: { readonly meeting: string; readonly leaf: string },
  typed: Decide,
): Promise<MeetingView> {
  return context.store.write(async (tx) => {
    const { frame, meeting } = await lockMeeting(context, tx, at.meeting);
    const line = lineAt(frame, at.leaf);
    const data = await riskDataOf(context, tx, frame);
    const decided = await appendDecision(context, tx, data, line, meeting, typed);
    await mark(context, tx, data, line, meeting, decided);
    await draft(context, tx, data, line, meeting, decided);
    if (typed.portal) await askForCheck(context, tx, data, line, meeting, typed);
    return meetingAfter(context, tx, frame, meeting);
  });
}

async function appendDecision(
  context: Context,
  tx: WriteTransaction,
  data: RiskData,
  line: SheetLine,
  meeting: Meeting,
  typed: Decide,
): Promise<NewDecision> {
  const { frame } = data;
  const by = requireSignedIn(context.actor);
  const department = typed.kind === "supplement" ? (typed.department ?? leadOf(frame, line.code)) : null;
  for (const unit of [department, typed.portal?.lead, ...(typed.portal?.support ?? [])])
    if (unit) requireTakesPart(frame, unit);
  const decided: NewDecision = {
    meetingId: meeting.id,
    unit: frame.sheet.unit,
    leaf: line.code,
    kind: typed.kind,
    points: pointsOf(data, line, typed),
    department,
    untilDay: typed.kind === "supplement" ? typed.until : null,
    note: typed.note.normalize("NFC"),
    portalLead: typed.portal?.lead ?? null,
    portalSupport: typed.portal?.support ?? [],
    baseVersion: typed.baseVersion,
    at: frame.now,
    by,
  };
  const version = await tx.workingGroup.appendDecision(decided);
  if (version === undefined) throw await changedByOther(tx, frame, meeting, line.code);
  const { leaf, kind, points, untilDay, note } = decided;
  await tx.audit.append({
    chain: `round:${meeting.roundId}`,
    kind: "meeting.decided",
    at: frame.now,
    actorId: by,
    unit: frame.sheet.unit,
    data: { meeting: meeting.id, leaf, kind, points, department, until: untilDay, note, version },
  });
  return decided;
}

/** Points that are counted on after the decision. */
function pointsOf(data: RiskData, line: SheetLine, { kind, points }: Decide): number {
  const self = selfPointsOf(data, line);
  switch (kind) {
    case "keep":
      return self ?? points ?? line.max;
    case "drop":
      return 0;
    case "supplement":
      return points ?? data.marks.get(line.code)?.expected ?? self ?? 0;
    case "lower":
      if (points !== undefined && points < (self ?? line.max)) return points;
      throw new AppError("invalid", `lower ${line.code} to ${points}`, {
        faults: [lowerFault(self ?? line.max)],
      });
  }
}

function lowerFault(self: number): Fault {
  return {
    path: "points",
    vi: `Nhập điểm thấp hơn điểm tự chấm ${formatNumber(self, "vi", 4)}.`,
    en: `Enter points below the self score of ${formatNumber(self, "en", 4)}.`,
  };
}

async function mark(
  context: Context,
  tx: WriteTransaction,
  data: RiskData,
  line: SheetLine,
  meeting: Meeting,
  { kind, points, note }: NewDecision,
): Promise<void> {
  const known = data.marks.get(line.code);
  const standing = kind === "keep" ? "" : (known?.reason ?? "");
  const reason = note || standing || `Kết luận cuộc họp ngày ${vietnamDate(meeting.heldOn)}`;
  await keepMark(context, tx, data.frame, line, {
    mark: MARK_OF[kind],
    expected: points,
    reason,
    baseVersion: known?.version ?? 0,
    selfPoints: selfPointsOf(data, line),
    meetingId: meeting.id,
  });
}

/** What a department is asked goes into its draft; a decision that no longer asks takes its own draft out again. */
async function draft(
  context: Context,
  tx: WriteTransaction,
  data: RiskData,
  line: SheetLine,
  meeting: Meeting,
  { department, untilDay, note }: NewDecision,
): Promise<void> {
  const { frame, drafts } = data;
  for (const known of drafts) {
    if (known.leaf === line.code && known.meetingId === meeting.id && known.department !== department)
      await tx.workingGroup.deleteDraft(frame.sheet, known.department, line.code);
  }
  if (department === null) return;
  const wanted = note || proposedWords(data, line.code);
  await keepDraft(context, tx, frame, {
    department,
    leaf: line.code,
    wanted,
    untilDay,
    meetingId: meeting.id,
  });
}

async function askForCheck(
  context: Context,
  tx: WriteTransaction,
  { frame, checks }: RiskData,
  line: SheetLine,
  meeting: Meeting,
  { portal, until }: Decide,
): Promise<void> {
  const known = checks.some(({ leaf, meetingId }) => leaf === line.code && meetingId === meeting.id);
  if (portal === undefined || known) return;
  await keepCheck(context, tx, frame, {
    leaf: line.code,
    wanted: line.fixed.label,
    lead: portal.lead,
    support: portal.support,
    due: until,
    meetingId: meeting.id,
  });
}

async function changedByOther(
  tx: WriteTransaction,
  frame: SheetFrame,
  meeting: Meeting,
  code: string,
): Promise<AppError> {
  const decisions = await tx.workingGroup.decisions([meeting.id]);
  const other = decisionViews(frame, decisions).find(({ leaf }) => leaf === code);
  const message = `decision on ${code} in ${meeting.id} was changed by another`;
  return new AppError("changed-by-other", message, other === undefined ? {} : { details: other });
}
