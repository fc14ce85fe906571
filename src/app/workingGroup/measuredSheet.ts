import type { Action } from "../../contract/access.ts";
import { AppError } from "../../contract/errors.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import { allowedActions, requireAllowed } from "../access/index.ts";
import type { Actor, Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import type { ReadTransaction, WriteTransaction } from "../store.ts";
import { lockFrame, readFrame, type SheetFrame } from "../submissions/index.ts";

/** The one sheet of a round in which the province is measured. Throws not-found in any other round. */
async function sheetOf(tx: ReadTransaction, roundId: RoundId): Promise<SheetKey> {
  const round = await tx.rounds.find(roundId);
  const [measured] = round?.kind === "measured" ? await tx.rounds.units(roundId) : [];
  if (!measured) throw new AppError("not-found", `no sheet of a measured province in round ${roundId}`);
  return { roundId, unit: measured.unit };
}

export async function readMeasured(
  context: Context,
  tx: ReadTransaction,
  roundId: RoundId,
): Promise<SheetFrame> {
  return readFrame(context, tx, await sheetOf(tx, roundId));
}

/** Locks round and sheet as for work on a line, and reads the clock once. */
export async function lockMeasured(
  context: Context,
  tx: WriteTransaction,
  roundId: RoundId,
): Promise<SheetFrame> {
  return lockFrame(context, tx, await sheetOf(tx, roundId), "work");
}

/** Throws the refusal that says why this person may not do this in the round now. */
export function requireInRound({ actor }: Pick<Context, "actor">, action: Action, frame: SheetFrame): void {
  requireAllowed(actor, action, { kind: "round", round: frame.facts });
}

export function allowedInRound(actor: Actor, frame: SheetFrame): Action[] {
  return allowedActions(actor, { kind: "round", round: frame.facts });
}

/** Every department that leads or supports a leaf, by name. */
export function departmentsOf({ facts, names }: SheetFrame): { unit: UnitKey; name: string }[] {
  const order = new Intl.Collator("vi");
  return facts.departments
    .map((unit) => ({ unit, name: names.get(unit) ?? unit }))
    .sort((a, b) => order.compare(a.name, b.name));
}
