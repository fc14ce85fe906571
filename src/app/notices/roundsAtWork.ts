import type { UnitKey } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import { loadRound, type WholeRound } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";
import { type Lateness, readLateness } from "./lateness.ts";
import type { Names } from "./ownDeadlines.ts";

/** A round under way with what is left to do in it; read once for all the people who are told. */
export interface RoundAtWork {
  readonly whole: WholeRound;
  readonly lateness: Lateness;
}

/** Every round that is open to work. */
export async function readRoundsAtWork(
  context: Pick<Context, "methods">,
  tx: ReadTransaction,
): Promise<readonly RoundAtWork[]> {
  const found: RoundAtWork[] = [];
  for (const { id, openedAt, closedAt } of await tx.rounds.list()) {
    if (openedAt === null || closedAt !== null) continue;
    const whole = await loadRound(tx.rounds, id);
    found.push({ whole, lateness: await readLateness(context, tx, whole) });
  }
  return found;
}

/** Names of all units, for the sentences. */
export async function unitNames(tx: ReadTransaction, keys: Iterable<UnitKey>): Promise<Names> {
  const units = await tx.units.byKeys([...new Set(keys)]);
  return new Map(units.map(({ key, name }) => [key, name]));
}
