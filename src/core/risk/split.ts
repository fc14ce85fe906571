import { grainsOf, pointsOf } from "./grains.ts";
import type { MarkFact } from "./leafFacts.ts";
import type { RiskState } from "./leafRisk.ts";
import type { Stake } from "./stakes.ts";
import type { Stretches } from "./stretches.ts";

/** The points of a leaf in grains; the four make up its maximum. */
export interface Split {
  readonly sure: number;
  readonly atRisk: number;
  readonly lost: number;
  readonly open: number;
}

/** What rules of each state say of a leaf. */
export type Stakes = Readonly<Record<RiskState, readonly Stake[]>>;

/**
 * Rules of one state speak of the same points, so the largest counts and they are not added. What a rule makes sure no other
 * touches; what is lost is not at risk as well.
 */
export function splitByRules(parts: Stretches, stakes: Stakes): Split {
  const largest = (state: RiskState, part: keyof Stake): number =>
    stakes[state].reduce((most, stake) => Math.max(most, stake[part]), 0);
  const claimedLeft = parts.claimed - parts.least - largest("sure", "claimed");
  const claimed = endangered(claimedLeft, largest("lost", "claimed"), largest("at-risk", "claimed"));
  const openLeft = parts.most - parts.claimed;
  const open = endangered(openLeft, largest("lost", "open"), largest("at-risk", "open"));
  return {
    sure: parts.claimed - claimed.lost - claimed.atRisk,
    atRisk: claimed.atRisk + open.atRisk,
    lost: parts.max - parts.most + claimed.lost + open.lost,
    open: openLeft - open.lost - open.atRisk,
  };
}

function endangered(left: number, lost: number, atRisk: number): { lost: number; atRisk: number } {
  const gone = Math.min(left, lost);
  return { lost: gone, atRisk: Math.max(0, Math.min(left, atRisk) - gone) };
}

/**
 * As the working group sees it: at risk is what is claimed (or, where nothing is, what can be reached) beyond the points
 * expected; lost is everything beyond them.
 */
export function splitByMark(
  parts: Stretches,
  { mark, expected }: Pick<MarkFact, "mark" | "expected">,
  claims: boolean,
): Split {
  const sure = Math.min(parts.most, Math.max(parts.least, grainsOf(expected)));
  const gone = parts.max - parts.most;
  switch (mark) {
    case "sure":
      return { sure, atRisk: 0, lost: gone, open: parts.most - sure };
    case "at-risk": {
      const from = Math.max(sure, claims ? parts.claimed : parts.most);
      return { sure, atRisk: from - sure, lost: gone, open: parts.most - from };
    }
    case "lost":
      return { sure, atRisk: 0, lost: parts.max - sure, open: 0 };
  }
}

/** Points of a leaf that a person's mark does not count on: those it puts at risk or calls lost. */
export function lossByMark(
  mark: Pick<MarkFact, "mark" | "expected">,
  { claimed, max }: { readonly claimed: number | null; readonly max: number },
): number {
  const whole = grainsOf(max);
  const parts = { least: 0, claimed: grainsOf(claimed ?? 0), most: whole, max: whole };
  const { atRisk, lost } = splitByMark(parts, mark, claimed !== null);
  return pointsOf(atRisk + lost);
}

/** The worst that is true of a leaf. */
export function stateOf({ lost, atRisk, open }: Split): RiskState {
  if (lost > 0) return "lost";
  if (atRisk > 0) return "at-risk";
  return open > 0 ? "open" : "sure";
}
