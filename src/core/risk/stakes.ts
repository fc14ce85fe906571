import { grainsOf } from "./grains.ts";
import type { FindingFact, LeafFacts } from "./leafFacts.ts";
import type { RiskRule } from "./rulesSchema.ts";
import type { Stretches } from "./stretches.ts";

/** Grains that a rule speaks of: of the points claimed and not certain, and of those open. */
export interface Stake {
  readonly claimed: number;
  readonly open: number;
}

/** The points that the effect of a rule names at a leaf, once its tests hold. */
export function stakeOf({ effect, when }: RiskRule, facts: LeafFacts, parts: Stretches): Stake {
  const limit = effect.upTo === undefined ? Number.POSITIVE_INFINITY : limitOf(effect.upTo, when, facts);
  const named = (grains: number): number => Math.round(grains * effect.share);
  const claimed = effect.of === "open" ? 0 : Math.min(limit, named(parts.claimed - parts.least));
  const open = effect.of === "claimed" ? 0 : Math.min(limit - claimed, named(parts.most - parts.claimed));
  return { claimed, open };
}

/** The largest of several findings; several may speak of the same points, so they are not added. */
export function largestStake(findings: readonly FindingFact[]): number {
  return findings.reduce((largest, { atStake }) => Math.max(largest, atStake), 0);
}

function limitOf(
  upTo: NonNullable<RiskRule["effect"]["upTo"]>,
  when: RiskRule["when"],
  { findings, appraisal, claimed, lastYear, max }: LeafFacts,
): number {
  switch (upTo) {
    case "finding": {
      const codes = new Set<string>(when.flatMap((test) => (test.test === "finding" ? test.codes : [])));
      return grainsOf(largestStake(findings.filter(({ code }) => codes.has(code))));
    }
    case "appraisal":
      return appraisal === null ? 0 : grainsOf(Math.max(0, (claimed ?? 0) - appraisal.points));
    case "last-year":
      return lastYear === null || lastYear.max <= 0
        ? 0
        : grainsOf(Math.max(0, ((lastYear.max - lastYear.points) / lastYear.max) * max));
  }
}
