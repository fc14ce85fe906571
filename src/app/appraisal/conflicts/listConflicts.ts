import type { Conflicts } from "../../../contract/appraisal.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { belongsTo, decide, owns } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { methodOfRound } from "../../methods/index.ts";
import { coverageGaps, ownUnitsOf } from "../../rounds/index.ts";
import { roundOfAppraiser } from "../roundOfAppraiser.ts";

/** Declared conflicts of interest: the owner sees all, and what nobody can judge any more; an appraiser sees their own. */
export async function listConflicts(context: Context, roundId: RoundId): Promise<Conflicts> {
  const { actor } = context;
  return context.store.read(async (tx) => {
    const { round, parts, facts } = await roundOfAppraiser(context, tx, roundId);
    const owner = owns(actor, facts);
    const all = await tx.appraisal.conflictsOfRound(roundId);
    const decisions = await tx.appraisal.appraisalsOfRound(roundId);
    const rows = owner ? all : all.filter(({ account }) => account === actor.accountId);
    const { method } = await methodOfRound(context.methods, tx.methods, round);
    const gaps = owner
      ? coverageGaps(parts.units, parts.appraisers, method, await ownUnitsOf(tx, parts.appraisers))
      : [];
    const given = parts.appraisers.find(({ account }) => account === actor.accountId);
    const subject = { kind: "round", round: facts } as const;
    return {
      rows: rows.map(({ declaredAt, lifted, ...row }) => ({
        ...row,
        declaredAt: declaredAt.toISOString(),
        decided: decisions.filter(({ unit, decidedBy }) => unit === row.unit && decidedBy === row.account)
          .length,
        lifted: lifted && { ...lifted, at: lifted.at.toISOString() },
      })),
      gaps: gaps.map(({ field, vi, en, units }) => ({ field, vi, en, units: units.map(({ name }) => name) })),
      units: given
        ? parts.units
            .filter(
              ({ unit }) =>
                (given.units.length === 0 || given.units.includes(unit)) &&
                !given.conflicts.includes(unit) &&
                !belongsTo(actor, unit),
            )
            .map(({ unit, name }) => ({ unit, name }))
        : [],
      mayDeclare: decide(actor, "round.declare-conflict", subject) === "allowed",
      mayLift: decide(actor, "round.edit", subject) === "allowed",
    };
  });
}
