import { AppError } from "../../../contract/errors.ts";
import type { Context } from "../../context.ts";
import type { WriteTransaction } from "../../store.ts";
import type { SheetFrame } from "../../submissions/index.ts";
import { lockMeasured } from "../measuredSheet.ts";
import type { SupplementRequest } from "../ports.ts";
import { seenRequests } from "./seenRequests.ts";

export interface LockedRequest {
  readonly frame: SheetFrame;
  readonly request: SupplementRequest;
}

/** A request with its round locked; it is read again after the lock. Throws not-found for whoever may not see it. */
export async function lockRequest(
  context: Context,
  tx: WriteTransaction,
  id: string,
): Promise<LockedRequest> {
  const unknown = () => new AppError("not-found", `no request ${id} for ${context.actor.accountId}`);
  const found = await tx.workingGroup.request(id);
  if (found === undefined) throw unknown();
  const frame = await lockMeasured(context, tx, found.roundId);
  const request = await tx.workingGroup.request(id);
  if (request === undefined || seenRequests(context.actor, frame, [request]).length === 0) throw unknown();
  return { frame, request };
}

export function requireNotClosed({ id, closedAt }: SupplementRequest): void {
  if (closedAt !== null) throw new AppError("stage-closed", `request ${id} is closed`);
}
