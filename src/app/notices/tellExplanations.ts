import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { NewAuditEntry } from "../audit/index.ts";
import type { Context } from "../context.ts";
import { deadlineOf, type Round, stageOf, type WorkFact } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";

type Services = Pick<Context, "store" | "clock">;

/**
 * Tells every unit with a changed score that the time to explain has begun: once a round and unit, whoever walks the
 * post. Nobody opens that window, so nobody else would say it; nothing but the notice depends on this.
 */
export async function tellExplanations({ store, clock }: Services): Promise<void> {
  const explaining = await store.read(async (tx) => {
    const now = clock.now();
    const open = (await tx.rounds.list()).filter((round) => stageOf(round, now) === "explanation");
    const due: RoundId[] = [];
    for (const { id } of open) if ((await untold(tx, id, now)).size > 0) due.push(id);
    return due;
  });
  for (const id of explaining) {
    await store.write(async (tx) => {
      // Another copy of the program waits here, and then finds every unit told.
      const round = await tx.rounds.lockForAct(id);
      const now = clock.now();
      if (!round || stageOf(round, now) !== "explanation") return;
      const until = deadlineOf(round, now);
      if (until === null) return;
      const units = await untold(tx, id, now);
      await tx.audit.appendAll([...units].map(([unit, open]) => entryOf(round, unit, open, until, now)));
    });
  }
}

/** What a unit has to answer, and which of its divisions were given some of it. */
interface ToAnswer {
  readonly changed: number;
  readonly divisions: readonly { readonly unit: UnitKey; readonly division: string }[];
}

async function untold(tx: ReadTransaction, id: RoundId, now: Date): Promise<ReadonlyMap<UnitKey, ToAnswer>> {
  const told = new Set(await tx.audit.unitsOf(`round:${id}`, "reply.opened"));
  const facts = (await tx.rounds.workFacts(id, now, {})).filter(({ unit }) => !told.has(unit));
  const changed = new Map<UnitKey, Set<string>>();
  for (const fact of facts) {
    if (fact.kind !== "decided" || fact.decision !== "change") continue;
    changed.set(fact.unit, (changed.get(fact.unit) ?? new Set<string>()).add(fact.leaf));
  }
  return new Map(
    [...changed].map(([unit, leaves]) => [
      unit,
      { changed: leaves.size, divisions: divisionsOf(facts, unit, leaves) },
    ]),
  );
}

function divisionsOf(
  facts: readonly WorkFact[],
  unit: UnitKey,
  leaves: ReadonlySet<string>,
): ToAnswer["divisions"] {
  const given = new Map<string, { unit: UnitKey; division: string }>();
  for (const fact of facts) {
    if (fact.kind !== "division" || fact.unit !== unit || !leaves.has(fact.leaf)) continue;
    given.set(`${fact.department} ${fact.division}`, { unit: fact.department, division: fact.division });
  }
  return [...given.values()];
}

function entryOf(
  { id }: Round,
  unit: UnitKey,
  { changed, divisions }: ToAnswer,
  until: string,
  now: Date,
): NewAuditEntry {
  return {
    chain: `round:${id}`,
    kind: "reply.opened",
    at: now,
    actorId: null,
    unit,
    data: { unit, changed, until, divisions: [...divisions] },
  };
}
