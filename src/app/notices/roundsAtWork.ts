import type { UnitKey } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import { loadRound, stageOf, type WholeRound, type WorkFact } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";
import { type Lateness, readLateness } from "./lateness.ts";
import type { Names } from "./ownDeadlines.ts";

/** A round under way with what is left to do in it; read once for all the people who are told. */
export interface RoundAtWork {
  readonly whole: WholeRound;
  readonly lateness: Lateness;
  /** In the time of explanation: changed scores of each unit that it has not answered, and all that were changed. */
  readonly toExplain: ReadonlyMap<UnitKey, { readonly left: number; readonly of: number }>;
}

/** Every round that is open to work. */
export async function readRoundsAtWork(
  context: Pick<Context, "methods">,
  tx: ReadTransaction,
  now: Date,
): Promise<readonly RoundAtWork[]> {
  const found: RoundAtWork[] = [];
  for (const { id, openedAt, closedAt } of await tx.rounds.list()) {
    if (openedAt === null || closedAt !== null) continue;
    const whole = await loadRound(tx.rounds, id);
    const explaining = stageOf(whole.round, now) === "explanation";
    const facts = explaining ? await tx.rounds.workFacts(id, now, {}) : [];
    found.push({ whole, lateness: await readLateness(context, tx, whole), toExplain: toExplainOf(facts) });
  }
  return found;
}

function toExplainOf(facts: readonly WorkFact[]): RoundAtWork["toExplain"] {
  const answered = new Set<string>();
  for (const fact of facts)
    if (fact.kind === "replied" && fact.state !== "draft") answered.add(`${fact.unit} ${fact.leaf}`);
  const units = new Map<UnitKey, { left: number; of: number }>();
  for (const fact of facts) {
    if (fact.kind !== "decided" || fact.decision !== "change") continue;
    const { left, of } = units.get(fact.unit) ?? { left: 0, of: 0 };
    units.set(fact.unit, { left: left + (answered.has(`${fact.unit} ${fact.leaf}`) ? 0 : 1), of: of + 1 });
  }
  return units;
}

/** Names of all units, for the sentences. */
export async function unitNames(tx: ReadTransaction, keys: Iterable<UnitKey>): Promise<Names> {
  const units = await tx.units.byKeys([...new Set(keys)]);
  return new Map(units.map(({ key, name }) => [key, name]));
}
