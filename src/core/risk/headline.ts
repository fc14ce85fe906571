import { soonest } from "./dates.ts";
import type { Due } from "./leafFacts.ts";
import type { LeafRisk, RiskHeadline } from "./leafRisk.ts";
import { summarise } from "./summarise.ts";

/**
 * Days left, leaves and points in one sentence's worth of data. Counts down to the deadline given; without one, to the
 * soonest day of a leaf at risk.
 */
export function headlineOf(risks: Iterable<LeafRisk>, deadline: Due | null = null): RiskHeadline {
  const all = [...risks];
  const { whole } = summarise(all);
  const days = all.flatMap(({ atRisk, until }) => (atRisk > 0 && until !== null ? [until] : []));
  const until = deadline ?? soonest(days) ?? null;
  return {
    until: until === null ? null : { date: until.date, daysLeft: until.daysLeft },
    leaves: whole.leavesAtRisk,
    atRisk: whole.atRisk,
    lost: whole.lost,
    open: whole.open,
  };
}
