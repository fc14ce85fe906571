import { AppError, type Fault } from "../../contract/errors.ts";
import type { AskExemption } from "../../contract/exemptions.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type LeafKey, leafSubject, lineAt, lockFrame } from "../submissions/index.ts";

/** Asks that a leaf does not apply to the unit, with the reason; the owner answers before the deadline. */
export async function askExemption(
  context: Context,
  key: LeafKey,
  { reason, document }: AskExemption,
): Promise<string> {
  return context.store.write(async (tx) => {
    // As for handing in: one at a time, so that a leaf never has two open requests.
    const frame = await lockFrame(context, tx, key, "state");
    const line = lineAt(frame, key.leaf);
    requireAllowed(context.actor, "leaf.ask-exemption", leafSubject(frame, line));
    const why = reason.normalize("NFC").trim();
    if (why === "") throw new AppError("invalid", "a request without a reason", { faults: [NO_REASON] });
    const waiting = await tx.exemptions.exemptionRequests(key.roundId, key.unit);
    if (waiting.some(({ leaf, decision }) => leaf === line.code && decision === null))
      throw new AppError("invalid", `leaf ${line.code} already waits`, { faults: [WAITING] });
    const by = requireSignedIn(context.actor);
    const id = context.ids.next();
    const asked = { leaf: line.code, reason: why, document: document.normalize("NFC") };
    await tx.exemptions.insertRequest({ ...frame.sheet, ...asked, id, at: frame.now, by });
    await tx.audit.append({
      chain: `round:${key.roundId}`,
      kind: "exemption.asked",
      at: frame.now,
      actorId: by,
      unit: key.unit,
      data: { request: id, ...asked },
    });
    return id;
  });
}

/** Takes an unanswered request back. */
export async function withdrawExemption(context: Context, key: LeafKey): Promise<void> {
  await context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, key, "state");
    const line = lineAt(frame, key.leaf);
    requireAllowed(context.actor, "leaf.ask-exemption", leafSubject(frame, line));
    const found = (await tx.exemptions.exemptionRequests(key.roundId, key.unit)).find(
      ({ leaf, decision }) => leaf === line.code && decision === null,
    );
    if (!found) throw new AppError("not-found", `no open request at ${line.code}`);
    const by = requireSignedIn(context.actor);
    await tx.exemptions.closeRequest(found.id, { decision: "withdrawn", answer: "", at: frame.now, by });
    await tx.audit.append({
      chain: `round:${key.roundId}`,
      kind: "exemption.withdrawn",
      at: frame.now,
      actorId: by,
      unit: key.unit,
      data: { request: found.id, leaf: line.code },
    });
  });
}

const NO_REASON: Fault = {
  path: "reason",
  vi: "Nhập lý do, ví dụ: Xã không có thủ tục hành chính thuộc lĩnh vực này.",
  en: "Give the reason, for example: the commune has no procedures in this field.",
};
const WAITING: Fault = {
  path: "reason",
  vi: "Đề nghị trước ở tiêu chí này đang chờ trả lời.",
  en: "An earlier request at this criterion still waits for its answer.",
};
