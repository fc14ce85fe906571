import type { RoundId } from "../../contract/ids.ts";
import type { RoundDetail } from "../../contract/rounds.ts";
import { allowedActions, decide, requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { methodTitleOf } from "../methods/index.ts";
import type { ReadTransaction } from "../store.ts";
import { currentInputHash } from "./inputHash.ts";
import { loadRound, roundFacts, type WholeRound } from "./loadRound.ts";
import { summaryOf } from "./summary.ts";

/** A round as its owner and those who take part see it, with what the reader may do to it now. */
export async function readRound(context: Context, id: RoundId): Promise<RoundDetail> {
  return context.store.read(async (tx) => {
    const now = context.clock.now();
    const whole = await loadRound(tx.rounds, id);
    const subject = { kind: "round", round: roundFacts(whole, now) } as const;
    requireAllowed(context.actor, "round.see", subject);
    const may = (action: "round.audit" | "round.overlook") =>
      decide(context.actor, action, subject) === "allowed";
    // The leader has to see that there is something to approve.
    const follows = may("round.audit") || may("round.overlook");
    const { round, parts } = whole;
    const owner = await tx.units.byKey(round.ownerUnit);
    const counts = (await tx.rounds.counts([id])).get(id) ?? { units: 0, submitted: 0 };
    const names = {
      methodTitle: await methodTitleOf(context.methods, tx.methods, round, context.lang),
      ownerUnitName: owner?.name ?? round.ownerUnit,
    };
    return {
      ...summaryOf(whole, names, counts, context.actor, now),
      rowVersion: round.rowVersion,
      leaderApproval: round.leaderApproval,
      previousRound: round.previousRound,
      clockChanges: (await tx.rounds.clockChanges(id)).map((change) => ({
        ...change,
        at: change.at.toISOString(),
      })),
      approval: await approvalOf(tx, whole),
      createdAt: round.createdAt.toISOString(),
      openedAt: round.openedAt?.toISOString() ?? null,
      closedAt: round.closedAt?.toISOString() ?? null,
      archivedAt: round.archivedAt?.toISOString() ?? null,
      units: parts.units.map((unit) => ({ ...unit, exemptions: [...unit.exemptions] })),
      assignments: parts.assignments.map((each) => ({ ...each, support: [...each.support] })),
      appraisers: parts.appraisers.map((each) => ({
        ...each,
        fields: [...each.fields],
        units: [...each.units],
      })),
      computation: follows || round.publishedAt !== null ? await computationOf(context, tx, whole) : null,
      allowed: allowedActions(context.actor, subject),
    };
  });
}

async function approvalOf(tx: ReadTransaction, { round }: WholeRound): Promise<RoundDetail["approval"]> {
  const { approvedAt, approvedBy, approval } = round;
  if (approvedAt === null || approvedBy === null || approval === null) return null;
  const by = await tx.access.accountById(approvedBy);
  return { ...approval, at: approvedAt.toISOString(), byName: by?.displayName ?? "" };
}

async function computationOf(
  context: Context,
  tx: ReadTransaction,
  whole: WholeRound,
): Promise<RoundDetail["computation"]> {
  const { round } = whole;
  const latest = await tx.publication.latest(round.id);
  if (!latest) return null;
  const published = round.publishedAt !== null;
  const stale = !published && latest.inputHash !== (await currentInputHash(context, tx, whole));
  return {
    id: latest.id,
    computedAt: latest.computedAt.toISOString(),
    inputHash: latest.inputHash,
    resultHash: latest.resultHash,
    stale,
  };
}
