import { AppError } from "../../../contract/errors.ts";
import type { SheetKey } from "../../sheetKey.ts";
import type { ReadTransaction } from "../../store.ts";
import type { Task } from "../ports.ts";

/** Where the leaf of a task stands: the province's sheet where it is measured, else the lead agency's own. */
export interface TaskSheet extends SheetKey {
  readonly leaf: string;
}

/** Undefined where the task names no leaf of a round, or its agency is not in that round. */
export async function taskSheet(
  tx: ReadTransaction,
  { about, lead, unit }: Task,
): Promise<TaskSheet | undefined> {
  if (!about?.round || about.leaf === null) return undefined;
  const [round, units] = await Promise.all([tx.rounds.find(about.round), tx.rounds.units(about.round)]);
  if (!round) return undefined;
  const keys = units.map((each) => each.unit);
  const owner = round.kind === "measured" ? keys[0] : [lead, unit].find((key) => keys.includes(key));
  return owner === undefined ? undefined : { roundId: round.id, unit: owner, leaf: about.leaf };
}

export async function requireTaskSheet(tx: ReadTransaction, task: Task): Promise<TaskSheet> {
  const sheet = await taskSheet(tx, task);
  if (sheet === undefined) throw new AppError("not-found", `task ${task.id} serves no leaf of a round`);
  return sheet;
}
