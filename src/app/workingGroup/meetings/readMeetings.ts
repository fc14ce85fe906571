import type { z } from "zod";
import { AppError } from "../../../contract/errors.ts";
import type { RoundId } from "../../../contract/ids.ts";
import type { DecisionView, MeetingList, MeetingView } from "../../../contract/meetings.ts";
import { decide } from "../../access/index.ts";
import type { Actor, Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import type { SheetFrame } from "../../submissions/index.ts";
import { riskDataOf } from "../marks/riskData.ts";
import { riskLines } from "../marks/riskLines.ts";
import { riskTotals } from "../marks/riskSums.ts";
import { departmentsOf, readMeasured } from "../measuredSheet.ts";
import type { Decision, Meeting } from "../ports.ts";
import { followsAll } from "../requests/seenRequests.ts";

export async function readMeetings(context: Context, roundId: RoundId): Promise<z.infer<typeof MeetingList>> {
  return context.store.read(async (tx) => {
    const frame = await readMeasured(context, tx, roundId);
    requireFollows(context.actor, frame);
    const meetings = await tx.workingGroup.meetings(frame.sheet);
    const decisions = await tx.workingGroup.decisions(meetings.map(({ id }) => id));
    return {
      meetings: meetings.map(({ id, title, heldOn, place, chair }) => {
        const made = decisions.filter(({ meetingId }) => meetingId === id).length;
        return { id, title, heldOn, place, chair, decisions: made };
      }),
      mayWrite: mayWrite(context.actor, frame),
    };
  });
}

export async function readMeeting(context: Context, id: string): Promise<MeetingView> {
  return context.store.read(async (tx) => {
    const meeting = await tx.workingGroup.meeting(id);
    if (meeting === undefined) throw new AppError("not-found", `no meeting ${id}`);
    const frame = await readMeasured(context, tx, meeting.roundId);
    requireFollows(context.actor, frame);
    return meetingAfter(context, tx, frame, meeting);
  });
}

/** Meetings are the business of the owner, the leaders above the round and the working group. */
export function requireFollows(actor: Actor, frame: SheetFrame): void {
  if (followsAll(actor, frame)) return;
  const code = actor.accountId === null ? "sign-in-needed" : "not-allowed";
  throw new AppError(code, `meetings of ${frame.sheet.roundId} are not for ${actor.accountId}`);
}

function mayWrite(actor: Actor, { facts }: SheetFrame): boolean {
  return decide(actor, "round.meet", { kind: "round", round: facts }) === "allowed";
}

export async function meetingAfter(
  context: Context,
  tx: ReadTransaction,
  frame: SheetFrame,
  meeting: Meeting,
): Promise<MeetingView> {
  const decisions = await tx.workingGroup.decisions([meeting.id]);
  const lines = riskLines(await riskDataOf(context, tx, frame), context.actor);
  const { id, title, heldOn, place, chair, participants, assessment, rowVersion } = meeting;
  return {
    id,
    round: frame.sheet.roundId,
    sheet: frame.sheet.unit,
    title,
    heldOn,
    place,
    chair,
    participants,
    assessment,
    rowVersion,
    decisions: decisions.length,
    decided: decisionViews(frame, decisions),
    departments: departmentsOf(frame),
    totals: riskTotals(lines),
    mayWrite: mayWrite(context.actor, frame),
  };
}

/** In the order of the sheet. */
export function decisionViews(frame: SheetFrame, decisions: readonly Decision[]): DecisionView[] {
  const place = new Map(frame.plan.lines.map(({ code }, index) => [code, index]));
  const named = (unit: NonNullable<Decision["department"]>) => ({
    unit,
    name: frame.names.get(unit) ?? unit,
  });
  return decisions
    .toSorted((a, b) => (place.get(a.leaf) ?? 0) - (place.get(b.leaf) ?? 0))
    .map((made) => ({
      leaf: made.leaf,
      kind: made.kind,
      points: made.points,
      department: made.department === null ? null : named(made.department),
      until: made.untilDay,
      note: made.note,
      portal:
        made.portalLead === null
          ? null
          : { lead: named(made.portalLead), support: made.portalSupport.map(named) },
      version: made.version,
      decidedAt: made.decidedAt.toISOString(),
      decidedByName: made.decidedByName,
    }));
}
