import { AppError } from "../../../contract/errors.ts";
import type { Context } from "../../context.ts";
import type { WriteTransaction } from "../../store.ts";
import type { SheetFrame } from "../../submissions/index.ts";
import { lockMeasured, requireInRound } from "../measuredSheet.ts";
import type { Meeting } from "../ports.ts";

/** A meeting with its round locked, for whoever runs meetings. */
export async function lockMeeting(
  context: Context,
  tx: WriteTransaction,
  id: string,
): Promise<{ frame: SheetFrame; meeting: Meeting }> {
  const meeting = await tx.workingGroup.meeting(id);
  if (meeting === undefined) throw new AppError("not-found", `no meeting ${id}`);
  const frame = await lockMeasured(context, tx, meeting.roundId);
  requireInRound(context, "round.meet", frame);
  return { frame, meeting };
}
