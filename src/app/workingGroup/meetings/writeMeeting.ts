import { AppError } from "../../../contract/errors.ts";
import type { RoundId } from "../../../contract/ids.ts";
import type { EditMeeting, MeetingView, NewMeeting } from "../../../contract/meetings.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { lockMeasured, requireInRound } from "../measuredSheet.ts";
import { lockMeeting } from "./lockMeeting.ts";
import { meetingAfter } from "./readMeetings.ts";

/** A meeting that goes through the list: what it is called, where, who leads it and who takes part. */
export async function createMeeting(
  context: Context,
  roundId: RoundId,
  typed: NewMeeting,
): Promise<MeetingView> {
  return context.store.write(async (tx) => {
    const frame = await lockMeasured(context, tx, roundId);
    requireInRound(context, "round.meet", frame);
    const by = requireSignedIn(context.actor);
    const id = context.ids.next();
    const meeting = { ...typed, ...frame.sheet, id, assessment: "", rowVersion: 1 };
    await tx.workingGroup.insertMeeting({ ...meeting, at: frame.now, by });
    await tx.audit.append({
      chain: `round:${roundId}`,
      kind: "meeting.created",
      at: frame.now,
      actorId: by,
      unit: frame.sheet.unit,
      data: { meeting: id, title: meeting.title, heldOn: meeting.heldOn },
    });
    return meetingAfter(context, tx, frame, meeting);
  });
}

export async function editMeeting(context: Context, id: string, typed: EditMeeting): Promise<MeetingView> {
  return context.store.write(async (tx) => {
    const { frame, meeting } = await lockMeeting(context, tx, id);
    const by = requireSignedIn(context.actor);
    const { rowVersion, ...said } = typed;
    const changed = { ...meeting, ...said };
    const kept = await tx.workingGroup.updateMeeting({ ...changed, rowVersion, at: frame.now, by });
    if (!kept) throw new AppError("changed-by-other", `meeting ${id} was edited by another`);
    await tx.audit.append({
      chain: `round:${meeting.roundId}`,
      kind: "meeting.edited",
      at: frame.now,
      actorId: by,
      unit: frame.sheet.unit,
      data: { meeting: id, title: said.title, heldOn: said.heldOn, assessment: said.assessment },
    });
    return meetingAfter(context, tx, frame, { ...changed, rowVersion: rowVersion + 1 });
  });
}
