import { AppError } from "../../../contract/errors.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction, WriteTransaction } from "../../store.ts";
import type { SheetFrame } from "../../submissions/index.ts";
import { lockMeasured, readMeasured } from "../measuredSheet.ts";
import type { PortalCheck } from "../ports.ts";
import { mayReport, seesCheck } from "./checkView.ts";

interface CheckInRound {
  readonly frame: SheetFrame;
  readonly check: PortalCheck;
}

export async function findCheck(context: Context, tx: ReadTransaction, id: string): Promise<CheckInRound> {
  const check = await tx.workingGroup.portalCheck(id);
  if (check === undefined) throw new AppError("not-found", `no portal check ${id}`);
  const frame = await readMeasured(context, tx, check.roundId);
  requireSeen(context, frame, check);
  return { frame, check };
}

/** With its round locked; read again after the lock. */
export async function lockCheck(context: Context, tx: WriteTransaction, id: string): Promise<CheckInRound> {
  const found = await tx.workingGroup.portalCheck(id);
  if (found === undefined) throw new AppError("not-found", `no portal check ${id}`);
  const frame = await lockMeasured(context, tx, found.roundId);
  const check = await tx.workingGroup.portalCheck(id);
  if (check === undefined) throw new AppError("not-found", `portal check ${id} was removed`);
  requireSeen(context, frame, check);
  return { frame, check };
}

function requireSeen({ actor }: Context, frame: SheetFrame, check: PortalCheck): void {
  requireSignedIn(actor);
  if (!seesCheck(actor, frame, check))
    throw new AppError("not-allowed", `portal check ${check.id} is not for ${actor.accountId}`);
}

export function requireReporter({ actor }: Context, frame: SheetFrame, check: PortalCheck): void {
  if (!mayReport(actor, frame, check))
    throw new AppError("not-allowed", `${actor.accountId} was not told to check ${check.id}`);
}
