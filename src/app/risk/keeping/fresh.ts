import type { UnitKey } from "../../../contract/ids.ts";
import type { Context } from "../../context.ts";
import type { Round } from "../../rounds/index.ts";
import type { ReadTransaction } from "../../store.ts";
import { rulesInForce } from "../rules/rulesInForce.ts";
import { freshen } from "./freshen.ts";

/**
 * Reads where points stand, made anew before wherever something was written, the day changed or the rules did. `choose`
 * says which sheets the reader is about to look at, and refuses readers without a right; of a round without a unit all.
 */
export async function readFresh<T>(
  context: Context,
  choose: (tx: ReadTransaction) => Promise<readonly SheetsOf[]>,
  read: (tx: ReadTransaction) => Promise<T>,
): Promise<T> {
  const now = context.clock.now();
  const first = await context.store.read(async (tx) => {
    const stale: SheetsOf[] = [];
    for (const sheets of await choose(tx)) if (!(await isFresh(tx, sheets, now))) stale.push(sheets);
    return stale.length > 0 ? { stale } : { stale, answer: await read(tx) };
  });
  if ("answer" in first) return first.answer;
  for (const { round, unit } of first.stale) await freshen(context, round, unit);
  return context.store.read(read);
}

/** A round, or one unit's sheet of it. */
export interface SheetsOf {
  readonly round: Round;
  readonly unit?: UnitKey;
}

async function isFresh(tx: ReadTransaction, { round, unit }: SheetsOf, now: Date): Promise<boolean> {
  const [standing, marked, { name }, units] = await Promise.all([
    tx.risk.standing(round.id, unit),
    tx.risk.isMarked(round.id, unit),
    rulesInForce(tx, round.ownerUnit),
    unit === undefined ? tx.rounds.units(round.id) : [{ unit }],
  ]);
  return (
    !marked &&
    standing.length === units.length &&
    standing.every(({ goodUntil, rules }) => goodUntil > now && rules === name)
  );
}
