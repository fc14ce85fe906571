import { AppError } from "../../../contract/errors.ts";
import type { ExtendRequest, RequestBook } from "../../../contract/supplementRequests.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { requireInRound } from "../measuredSheet.ts";
import { lockRequest, requireNotClosed } from "./lockRequest.ts";
import { bookAfter } from "./readRequests.ts";
import { untilFaults } from "./sendRequest.ts";

/** Moves the date of a request, with a reason that the department reads. */
export async function extendRequest(
  context: Context,
  id: string,
  { until, reason }: ExtendRequest,
): Promise<RequestBook> {
  return context.store.write(async (tx) => {
    const { frame, request } = await lockRequest(context, tx, id);
    requireInRound(context, "round.request", frame);
    requireNotClosed(request);
    const faults = untilFaults(frame, until);
    if (faults.length > 0) throw new AppError("invalid", `extension of ${id}`, { faults });
    const by = requireSignedIn(context.actor);
    const after = new Date(until);
    await tx.workingGroup.extendRequest(request, { until: after, reason, at: frame.now, by });
    await tx.audit.append({
      chain: `round:${request.roundId}`,
      kind: "request.extended",
      at: frame.now,
      actorId: by,
      unit: request.unit,
      data: {
        request: id,
        department: request.department,
        before: request.until.toISOString(),
        after: after.toISOString(),
        reason,
      },
    });
    return bookAfter(context, tx, frame);
  });
}

/** Reminds a department of the leaves it has not answered; whoever has answered everything is not disturbed. */
export async function remindRequest(context: Context, id: string, text: string): Promise<RequestBook> {
  return context.store.write(async (tx) => {
    const { frame, request } = await lockRequest(context, tx, id);
    requireInRound(context, "round.request", frame);
    requireNotClosed(request);
    const leaves = request.leaves.flatMap(({ leaf, answeredAt }) => (answeredAt === null ? [leaf] : []));
    if (leaves.length === 0)
      throw new AppError("invalid", `request ${id} is answered`, { faults: [ANSWERED] });
    await tx.workingGroup.markReminded(id, frame.now);
    await tx.audit.append({
      chain: `round:${request.roundId}`,
      kind: "request.reminded",
      at: frame.now,
      actorId: requireSignedIn(context.actor),
      unit: request.unit,
      data: {
        request: id,
        department: request.department,
        until: request.until.toISOString(),
        leaves,
        text,
      },
    });
    return bookAfter(context, tx, frame);
  });
}

/** Ends a request; what was answered stays, and the department can no longer work at the leaves because of it. */
export async function closeRequest(context: Context, id: string): Promise<RequestBook> {
  return context.store.write(async (tx) => {
    const { frame, request } = await lockRequest(context, tx, id);
    requireInRound(context, "round.request", frame);
    requireNotClosed(request);
    await tx.workingGroup.closeRequest(id, frame.now);
    await tx.audit.append({
      chain: `round:${request.roundId}`,
      kind: "request.closed",
      at: frame.now,
      actorId: requireSignedIn(context.actor),
      unit: request.unit,
      data: { request: id, department: request.department },
    });
    return bookAfter(context, tx, frame);
  });
}

const ANSWERED = {
  path: "",
  vi: "Cơ quan này đã trả lời đủ nên không đôn đốc.",
  en: "This department has answered everything and is not reminded.",
};
