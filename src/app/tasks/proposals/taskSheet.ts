import { AppError } from "../../../contract/errors.ts";
import { compareMethods, findNode, isLeaf } from "../../../core/index.ts";
import type { Context } from "../../context.ts";
import { methodOfRound } from "../../methods/index.ts";
import type { Round } from "../../rounds/index.ts";
import type { SheetKey } from "../../sheetKey.ts";
import type { ReadTransaction } from "../../store.ts";
import type { Task } from "../ports.ts";

/** Where the leaf of a task stands: the province's sheet where it is measured, else the lead agency's own. */
export interface TaskSheet extends SheetKey {
  readonly leaf: string;
}

/**
 * A task that came out of the losses of a round serves the next round of the same criteria as soon as that is open, under
 * the code that the leaf has there. Undefined where the task names no leaf of a round, its agency is not in that round, or
 * the criteria dropped the leaf.
 */
export async function taskSheet(
  context: Pick<Context, "methods">,
  tx: ReadTransaction,
  { about, lead, unit }: Task,
): Promise<TaskSheet | undefined> {
  if (!about?.round || about.leaf === null) return undefined;
  const drafted = await tx.rounds.find(about.round);
  if (!drafted) return undefined;
  const round = await servedRound(tx, drafted);
  const keys = (await tx.rounds.units(round.id)).map((each) => each.unit);
  const owner = round.kind === "measured" ? keys[0] : [lead, unit].find((key) => keys.includes(key));
  if (owner === undefined) return undefined;
  const leaf = await leafCodeIn(context, tx, { drafted, round, leaf: about.leaf });
  return leaf === undefined ? undefined : { roundId: round.id, unit: owner, leaf };
}

export async function requireTaskSheet(
  context: Pick<Context, "methods">,
  tx: ReadTransaction,
  task: Task,
): Promise<TaskSheet> {
  const sheet = await taskSheet(context, tx, task);
  if (sheet === undefined) throw new AppError("not-found", `task ${task.id} serves no leaf of a round`);
  return sheet;
}

/** The round itself until it is closed, then the first later one that is open; the round itself where there is none. */
async function servedRound(tx: ReadTransaction, drafted: Round): Promise<Round> {
  if (drafted.closedAt === null) return drafted;
  const later = (await tx.rounds.list()).filter(
    ({ methodId, kind, ownerUnit, period, openedAt, closedAt }) =>
      methodId === drafted.methodId &&
      kind === drafted.kind &&
      ownerUnit === drafted.ownerUnit &&
      period > drafted.period &&
      openedAt !== null &&
      closedAt === null,
  );
  return later.toSorted((a, b) => (a.period < b.period ? -1 : 1))[0] ?? drafted;
}

interface Carried {
  readonly drafted: Round;
  readonly round: Round;
  readonly leaf: string;
}

/** The code of a leaf in the criteria of a later round; undefined where they dropped it. */
export async function leafCodeIn(
  { methods }: Pick<Context, "methods">,
  tx: ReadTransaction,
  { drafted, round, leaf }: Carried,
): Promise<string | undefined> {
  if (round.methodVersion === drafted.methodVersion) return leaf;
  const before = (await methodOfRound(methods, tx.methods, drafted)).method;
  const { method } = await methodOfRound(methods, tx.methods, round);
  const found = findNode(method, leaf);
  if (found !== undefined && isLeaf(found)) return leaf;
  return compareMethods(before, method).renumbered.find((one) => one.before === leaf)?.after;
}
