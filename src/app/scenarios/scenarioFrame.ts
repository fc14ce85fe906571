import { AppError } from "../../contract/errors.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import { decide, requireAllowed, seesSums } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { leafSubject, readFrame, type SheetFrame, sheetSubject } from "../submissions/index.ts";
import { outlookOf } from "../tasks/index.ts";

/** Whose scenarios they are, and by which right the reader is here. */
export interface UnitSeen {
  readonly unit: UnitKey;
  readonly name: string;
  readonly mayWrite: boolean;
  readonly outlook: NonNullable<Awaited<ReturnType<typeof outlookOf>>>["outlook"];
}

/** Throws not-found for an unknown unit, and refuses whoever may not see where it stands. */
export async function unitSeen(
  { actor }: Pick<Context, "actor">,
  tx: Pick<ReadTransaction, "units" | "rounds">,
  unit: UnitKey,
): Promise<UnitSeen> {
  const found = await outlookOf(tx, unit);
  if (found === undefined) throw new AppError("not-found", `no unit ${unit}`);
  requireAllowed(actor, "outlook.see", found.outlook);
  const mayWrite = decide(actor, "scenario.write", found.outlook) === "allowed";
  return { unit, name: found.name, mayWrite, outlook: found.outlook };
}

/**
 * The sheet that a scenario starts from. A scenario shows sums of the whole sheet, so whoever sees a part of it only, or
 * judges it, is refused.
 */
export async function sheetSeen(
  context: Context,
  tx: ReadTransaction,
  unit: UnitKey,
  roundId: RoundId,
): Promise<SheetFrame> {
  const frame = await readFrame(context, tx, { roundId, unit });
  if (frame.facts.stage === "draft") throw new AppError("stage-not-open", `round ${roundId} is a draft`);
  requireAllowed(context.actor, "sheet.see", sheetSubject(frame));
  if (!seesWhole(context, frame))
    throw new AppError("not-allowed", `sees only a part of the sheet of ${unit}`);
  return frame;
}

export function seesWhole({ actor }: Pick<Context, "actor">, frame: SheetFrame): boolean {
  return (
    seesSums(actor, sheetSubject(frame)) &&
    frame.plan.lines.every((line) => decide(actor, "leaf.see", leafSubject(frame, line)) === "allowed")
  );
}
