import { AppError } from "../../contract/errors.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { MethodComparison, NodeComparison, UnitChanges } from "../../contract/methods.ts";
import { leavesOf, type Method } from "../../core/index.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound, viewComparison } from "../methods/index.ts";
import { exemptLeaves, loadRound, roundFacts, type WholeRound } from "../rounds/index.ts";
import { lastYearOf } from "./lastYear.ts";

/**
 * «Thay đổi gì đối với đơn vị tôi»: how the criteria of one unit differ from the round before, with what it earned, lost
 * and was told then. In a measured round a department sees the leaves it leads or supports. Throws not-found where the
 * unit has no part in the round.
 */
export async function readUnitChanges(context: Context, id: RoundId, unit: UnitKey): Promise<UnitChanges> {
  return context.store.read(async (tx) => {
    const whole = await loadRound(tx.rounds, id);
    requireAllowed(context.actor, "round.see", {
      kind: "round",
      round: roundFacts(whole, context.clock.now()),
    });
    const name = (await tx.units.byKey(unit))?.name ?? unit;
    const { previousRound } = whole.round;
    const after = (await methodOfRound(context.methods, tx.methods, whole.round)).method;
    const concerned = concernedBy(whole, unit, after);
    if (concerned === undefined) throw new AppError("not-found", `unit ${unit} has no part in round ${id}`);
    const before = previousRound === null ? undefined : await loadRound(tx.rounds, previousRound);
    if (before === undefined) return { unit, name, previous: null, comparison: null, lastYear: [] };
    const old = (await methodOfRound(context.methods, tx.methods, before.round)).method;
    const concernedThen = concernedBy(before, unit, old) ?? concerned;
    const codes = new Set([...concerned, ...concernedThen]);
    const comparison = narrowed(viewComparison(old, after), codes);
    const lastYear = await lastYearOf(tx, before, whole, unit, old);
    return {
      unit,
      name,
      previous: {
        round: before.round.id,
        title: before.round.title,
        period: before.round.period,
        resultKnown: lastYear !== undefined,
      },
      comparison,
      lastYear: (lastYear ?? []).filter(({ code }) => codes.has(code)),
    };
  });
}

/** Leaves and items that are a unit's matter in a round; undefined where it has no part in it. */
function concernedBy(
  { round, parts }: WholeRound,
  unit: UnitKey,
  method: Method,
): ReadonlySet<string> | undefined {
  const assessed = parts.units.find((each) => each.unit === unit);
  if (assessed !== undefined) {
    const exempt = exemptLeaves(assessed, method);
    const items = [...(method.bonus?.items ?? []), ...(method.penalty?.items ?? [])];
    const leaves = leavesOf(method, assessed.family).filter(({ code }) => !exempt.has(code));
    return new Set([...leaves, ...items].map(({ code }) => code));
  }
  if (round.kind !== "measured") return undefined;
  const own = parts.assignments.filter(({ lead, support }) => lead === unit || support.includes(unit));
  if (own.length > 0) return new Set(own.map(({ leaf }) => leaf));
  return round.ownerUnit === unit ? new Set(leavesOf(method).map(({ code }) => code)) : undefined;
}

function narrowed(comparison: MethodComparison, codes: ReadonlySet<string>): MethodComparison {
  const nodes = comparison.nodes.filter(
    (node) => (node.after ?? node.before)?.leaf === true && codes.has(node.code),
  );
  const count = (fate: NodeComparison["fate"]): number => nodes.filter((node) => node.fate === fate).length;
  return {
    ...comparison,
    nodes,
    counts: {
      added: count("added"),
      removed: count("removed"),
      changed: count("changed"),
      same: count("same"),
    },
    renumbered: comparison.renumbered.filter(({ before, after }) => codes.has(before) || codes.has(after)),
  };
}
