import type { CarryFault, CloneRound } from "../../contract/cloneRound.ts";
import { AppError } from "../../contract/errors.ts";
import { RoundId } from "../../contract/ids.ts";
import type { Method } from "../../core/index.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import type { WriteTransaction } from "../store.ts";
import { vietnamClock } from "../vietnamTime.ts";
import { type Carried, carryParts } from "./carryParts.ts";
import { requireMethod } from "./createRound.ts";
import { loadRound, roundFacts, type WholeRound } from "./loadRound.ts";
import type { Round } from "./ports.ts";
import { shiftClock, yearsBetween } from "./shiftClock.ts";

/**
 * Last year's round as the draft of the next: units with their families and exemptions, assignments and appraisers, the
 * dates a year on. What does not fit is left out and named; nothing else is lost.
 */
export async function cloneRound(
  context: Context,
  id: RoundId,
  input: CloneRound,
): Promise<{ readonly id: RoundId; readonly faults: readonly CarryFault[] }> {
  return context.store.write(async (tx) => {
    const whole = await loadRound(tx.rounds, id);
    const now = context.clock.now();
    requireAllowed(context.actor, "round.clone", { kind: "round", round: roundFacts(whole, now) });
    const by = context.actor.accountId;
    if (by === null) throw new AppError("sign-in-needed", "nobody clones a round");
    const { method } = await requireMethod(context, tx, input.methodId, input.methodVersion);
    const round = nextRound(whole.round, input, RoundId.parse(context.ids.next()), now, by);
    const { parts, faults } = await carry(context, tx, whole, method, round);
    await tx.rounds.insert(round, parts);
    const { title, methodId, methodVersion } = round;
    await tx.audit.append({
      chain: `round:${round.id}`,
      at: now,
      actorId: by,
      kind: "round.cloned",
      data: {
        from: id,
        title,
        methodId,
        methodVersion,
        units: parts.units.length,
        notCarried: faults.length,
      },
    });
    return { id: round.id, faults };
  });
}

/** A draft never becomes the round before, for it may still be erased. */
function nextRound(
  last: Round,
  { title, period, methodId, methodVersion, clock }: CloneRound,
  id: RoundId,
  now: Date,
  by: Round["createdBy"],
): Round {
  return {
    ...last,
    id,
    title: (title ?? last.title.replaceAll(last.period, period)).normalize("NFC"),
    methodId,
    methodVersion,
    methodSha256: null,
    period,
    clock: clock ?? shiftClock(last.clock, yearsBetween(last.period, period)),
    previousRound: last.openedAt === null ? last.previousRound : last.id,
    createdAt: now,
    createdBy: by,
    openedAt: null,
    closedAt: null,
    approvedAt: null,
    approvedBy: null,
    approval: null,
    publishedAt: null,
    archivedAt: null,
    rowVersion: 1,
  };
}

async function carry(
  context: Context,
  tx: WriteTransaction,
  { round, parts }: WholeRound,
  after: Method,
  next: Round,
): Promise<Carried> {
  const { method: before } = await methodOfRound(context.methods, tx.methods, round);
  const named = [
    ...parts.units.map(({ unit }) => unit),
    ...parts.assignments.flatMap(({ lead, support }) => [lead, ...support]),
  ];
  const units = await tx.units.byKeys([...new Set(named)]);
  const successors = await tx.units.byKeys(units.flatMap(({ successor }) => successor ?? []));
  const accounts = await tx.access.accountsByIds(parts.appraisers.map(({ account }) => account));
  return carryParts(parts, {
    before,
    after,
    units: new Map([...successors, ...units].map((unit) => [unit.key, unit])),
    accounts: new Map(accounts.map((account) => [account.id, account])),
    from: vietnamClock(new Date(next.clock.selfScoring.from)).day,
  });
}
