import { AppError, type Fault } from "../../../contract/errors.ts";
import type { RoundId } from "../../../contract/ids.ts";
import type { RequestBook, SendRequest } from "../../../contract/supplementRequests.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { SheetFrame } from "../../submissions/index.ts";
import { momentWords } from "../../vietnamTime.ts";
import { lockMeasured, requireInRound } from "../measuredSheet.ts";
import { bookAfter } from "./readRequests.ts";

/** Sends one department everything drafted for it; from then on it may work at these leaves until the date. */
export async function sendRequest(
  context: Context,
  roundId: RoundId,
  typed: SendRequest,
): Promise<RequestBook> {
  const { department } = typed;
  return context.store.write(async (tx) => {
    const frame = await lockMeasured(context, tx, roundId);
    requireInRound(context, "round.request", frame);
    const drafts = (await tx.workingGroup.drafts(frame.sheet)).filter(
      (draft) => draft.department === department,
    );
    const faults = [...untilFaults(frame, typed.until), ...(drafts.length === 0 ? [NOTHING_DRAFTED] : [])];
    if (faults.length > 0) throw new AppError("invalid", `request to ${department}`, { faults });
    const by = requireSignedIn(context.actor);
    const id = context.ids.next();
    const text = typed.text.normalize("NFC");
    const leaves = drafts.map(({ leaf, wanted }) => ({ leaf, wanted }));
    const meetingId = drafts.find((draft) => draft.meetingId !== null)?.meetingId ?? null;
    const until = new Date(typed.until);
    await tx.workingGroup.insertRequest({
      ...frame.sheet,
      id,
      department,
      text,
      until,
      meetingId,
      leaves,
      at: frame.now,
      by,
    });
    for (const { leaf } of leaves) await tx.workingGroup.deleteDraft(frame.sheet, department, leaf);
    await tx.audit.append({
      chain: `round:${roundId}`,
      kind: "request.sent",
      at: frame.now,
      actorId: by,
      unit: frame.sheet.unit,
      data: { request: id, department, until: until.toISOString(), text, leaves },
    });
    return bookAfter(context, tx, frame);
  });
}

/** A request ends in the future, and before the province's own sheet can no longer be changed. */
export function untilFaults({ now, round }: SheetFrame, until: string): Fault[] {
  const latest = round.clock.appraisal.until;
  if (Date.parse(until) > now.getTime() && Date.parse(until) <= Date.parse(latest)) return [];
  return [
    {
      path: "until",
      vi: `Chọn thời hạn sau lúc này và không muộn hơn ${momentWords(latest, "vi")}, khi hết thời gian tổng hợp.`,
      en: `Choose a moment to come, not after ${momentWords(latest, "en")}, when compiling ends.`,
    },
  ];
}

const NOTHING_DRAFTED: Fault = {
  path: "department",
  vi: "Chưa có tiêu chí nào trong yêu cầu gửi cơ quan này.",
  en: "No criterion is in the request to this department yet.",
};
