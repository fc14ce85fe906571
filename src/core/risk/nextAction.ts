import { pointsOf } from "./grains.ts";
import type { LeafFacts } from "./leafFacts.ts";
import { type NextAction, type ReasonParams, SEVERITIES, type Severity } from "./leafRisk.ts";
import type { EffortTable, RiskRule } from "./rulesSchema.ts";
import type { Split } from "./split.ts";
import type { Stake } from "./stakes.ts";

interface Wanting {
  readonly rule: RiskRule;
  readonly stake: Stake;
  readonly reason: { readonly severity: Severity; readonly params: ReasonParams };
}

/**
 * The step to take next: of the rules that hold and name an action, one that brings points before one that only warns, then
 * the heavier, then the one with more points for the work. Only called where something can be won.
 */
export function nextActionOf(
  held: readonly Wanting[],
  facts: LeafFacts,
  split: Split,
  table: EffortTable,
): NextAction | null {
  const winnable = split.atRisk + split.open;
  // A person who calls a leaf sure has looked at what the rules fear; what may still be won is offered all the same.
  const trusted = facts.mark?.mark === "sure" && facts.appraisal?.final !== true;
  const wanted = held
    .filter(({ rule: { action, effect } }) => action !== undefined && effect.state !== "sure")
    .filter(({ rule: { effect } }) => !trusted || effect.state === "open")
    .map(({ rule, stake, reason }) => {
      const gain = rule.effect.state === "lost" ? 0 : Math.min(winnable, stake.claimed + stake.open);
      const effort = rule.effort ?? defaultEffort(facts, table);
      const action = { code: rule.code, points: pointsOf(gain), effort, params: reason.params };
      return { ...action, weight: SEVERITIES.indexOf(reason.severity) };
    })
    .sort(
      (one, other) =>
        Number(other.points > 0) - Number(one.points > 0) ||
        other.weight - one.weight ||
        other.points / other.effort - one.points / one.effort ||
        (one.code < other.code ? -1 : 1),
    );
  const [best] = wanted;
  if (best !== undefined) {
    const { weight: _weight, ...action } = best;
    return action;
  }
  if (facts.mark?.mark !== "at-risk" || split.atRisk === 0) return null;
  const points = pointsOf(split.atRisk);
  const params = { points, max: facts.max, said: facts.mark.reason };
  return { code: "mark", points, effort: defaultEffort(facts, table), params };
}

/** By the heaviest kind of evidence that is still wanted, else by who scores the leaf. */
function defaultEffort({ evidence, scoredBy }: LeafFacts, table: EffortTable): number {
  const byKind = new Map(Object.entries(table.evidence));
  const wanted = evidence.kindsWanted.flatMap((kind) => byKind.get(kind) ?? []);
  return wanted.length > 0 ? Math.max(...wanted) : table.scoredBy[scoredBy];
}
