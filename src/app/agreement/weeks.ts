import { type AgreementWeek, FEWEST_PAIRS } from "../../contract/agreement.ts";
import { addDays, weekdayOf } from "../../core/calendar/day.ts";
import { snap } from "../../core/index.ts";
import { vietnamClock } from "../vietnamTime.ts";
import type { JudgedPair } from "./judgedPairs.ts";

/** What decisions did to self scores week by week, oldest first: does the hand grow stricter as the days go by? */
export function weeksOf(pairs: readonly JudgedPair[]): AgreementWeek[] {
  const weeks = new Map<string, number[]>();
  for (const { first, second, at } of pairs) {
    const { day } = vietnamClock(at);
    const monday = addDays(day, -weekdayOf(day));
    const differences = weeks.get(monday) ?? [];
    differences.push(snap(second - first));
    weeks.set(monday, differences);
  }
  return [...weeks]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([monday, differences]) => ({
      monday,
      pairs: differences.length,
      same: differences.filter((each) => each === 0).length / differences.length,
      meanDifference:
        differences.length < FEWEST_PAIRS
          ? null
          : differences.reduce((sum, each) => sum + each, 0) / differences.length,
    }));
}
