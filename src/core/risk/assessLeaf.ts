import { snap } from "../numbers/round.ts";
import { untilOf } from "./dates.ts";
import { pointsOf } from "./grains.ts";
import type { LeafFacts } from "./leafFacts.ts";
import { type LeafRisk, type RiskReason, SEVERITIES } from "./leafRisk.ts";
import { nextActionOf } from "./nextAction.ts";
import type { RiskRule, RiskRules } from "./rulesSchema.ts";
import { runTests } from "./runTest.ts";
import { type Split, splitByMark, splitByRules, stateOf } from "./split.ts";
import { type Stake, stakeOf } from "./stakes.ts";
import { type Stretches, stretchesOf } from "./stretches.ts";

/** A rule whose tests hold at a leaf, with the points it names. */
export interface HeldRule {
  readonly rule: RiskRule;
  readonly stake: Stake;
  readonly reason: RiskReason;
}

/**
 * Where the points of one leaf stand by the rules, why, until when, and what to do next. An appraiser's last word stands
 * above everything, a person's mark above every rule. Never throws; facts out of their bounds are brought within.
 */
export function assessLeaf(facts: LeafFacts, rules: RiskRules): LeafRisk {
  const parts = stretchesOf(facts);
  const decided = facts.appraisal?.final === true;
  const mark = decided ? null : facts.mark;
  const held = decided ? [] : rules.rules.flatMap((rule) => hold(rule, facts, parts, mark !== null));
  const split =
    mark === null ? splitByRules(parts, stakesOf(held)) : splitByMark(parts, mark, facts.claimed !== null);
  const winnable = split.atRisk + split.open;
  const action = winnable > 0 ? nextActionOf(held, facts, split, rules.effort) : null;
  return {
    unit: facts.unit,
    leaf: facts.leaf,
    field: facts.field,
    lead: facts.lead,
    state: mark?.mark ?? stateOf(split),
    max: pointsOf(parts.max),
    sure: pointsOf(split.sure),
    atRisk: pointsOf(split.atRisk),
    lost: pointsOf(split.lost),
    open: pointsOf(split.open),
    winnable: pointsOf(winnable),
    until: winnable > 0 ? untilOf(facts) : null,
    reasons: [...factReasons(facts, parts, split), ...held.map(({ reason }) => reason)].sort(byWeight),
    nextAction: action,
    pointsPerEffort: action === null ? 0 : snap(action.points / action.effort),
  };
}

function hold(rule: RiskRule, facts: LeafFacts, parts: Stretches, outranked: boolean): readonly HeldRule[] {
  const params = runTests(facts, rule.when);
  if (params === undefined) return [];
  const stake = stakeOf(rule, facts, parts);
  const named = stake.claimed + stake.open;
  // A rule that endangers something, and finds nothing to endanger, has nothing to say; one without points is a hint.
  const silent = rule.effect.share > 0 ? named === 0 : parts.least === parts.most;
  if (silent) return [];
  const points = pointsOf(named);
  const reason: RiskReason = {
    ground: "rule",
    code: rule.code,
    state: rule.effect.state,
    severity: rule.severity,
    points,
    outranked,
    params: { ...params, points, max: facts.max },
  };
  return [{ rule, stake, reason }];
}

function stakesOf(held: readonly HeldRule[]) {
  const of = (state: RiskRule["effect"]["state"]): readonly Stake[] =>
    held.filter(({ rule }) => rule.effect.state === state).map(({ stake }) => stake);
  return { sure: of("sure"), open: of("open"), "at-risk": of("at-risk"), lost: of("lost") };
}

/** Reasons that are facts and need no rule. */
function factReasons(facts: LeafFacts, parts: Stretches, split: Split): readonly RiskReason[] {
  const max = pointsOf(parts.max);
  if (facts.appraisal?.final === true) {
    const points = pointsOf(parts.max - parts.least);
    const params = { points, max, appraised: pointsOf(parts.least) };
    return [fact("decided", points > 0 ? "lost" : "sure", points, params)];
  }
  const beyond = pointsOf(parts.max - parts.most);
  const reasons = beyond > 0 ? [fact("out-of-reach", "lost", beyond, { points: beyond, max })] : [];
  if (facts.mark === null) return reasons;
  const { mark, reason } = facts.mark;
  const points = pointsOf(mark === "sure" ? split.sure : mark === "lost" ? split.lost : split.atRisk);
  return [
    fact("mark", mark, points, { points, max, expected: pointsOf(split.sure), said: reason }),
    ...reasons,
  ];
}

function fact(
  ground: Exclude<RiskReason["ground"], "rule">,
  state: RiskReason["state"],
  points: number,
  params: RiskReason["params"],
): RiskReason {
  return { ground, code: ground, state, severity: "high", points, outranked: false, params };
}

const GROUNDS = ["decided", "mark", "out-of-reach", "rule"] as const;

/** Facts and marks first, then what counts, then the heavier, then more points, then by code. */
function byWeight(one: RiskReason, other: RiskReason): number {
  return (
    GROUNDS.indexOf(one.ground) - GROUNDS.indexOf(other.ground) ||
    SEVERITIES.indexOf(other.severity) - SEVERITIES.indexOf(one.severity) ||
    other.points - one.points ||
    (one.code < other.code ? -1 : 1)
  );
}
