import type { Deadline, Due, LeafFacts } from "./leafFacts.ts";
import type { DateBucket } from "./leafRisk.ts";

/** The next day that has not passed. */
export function soonest<Day extends Due>(days: readonly Day[]): Day | undefined {
  return days
    .filter(({ daysLeft }) => daysLeft >= 0)
    .reduce<Day | undefined>(
      (best, day) => (best === undefined || precedes(day, best) ? day : best),
      undefined,
    );
}

/** The last day that has passed. */
export function latestPassed<Day extends Due>(days: readonly Day[]): Day | undefined {
  return days
    .filter(({ daysLeft }) => daysLeft < 0)
    .reduce<Day | undefined>(
      (best, day) => (best === undefined || precedes(best, day) ? day : best),
      undefined,
    );
}

function precedes(one: Due, other: Due): boolean {
  return one.daysLeft < other.daysLeft || (one.daysLeft === other.daysLeft && one.date < other.date);
}

/** Days of tasks that are neither done nor cancelled. */
export function openTasks({ tasks }: Pick<LeafFacts, "tasks">): readonly Due[] {
  return tasks.flatMap(({ state, due }) => (state === "open" && due !== null ? [due] : []));
}

const KINDS = ["round", "published-by", "inner", "request", "task"] as const;

/** The next day that counts at a leaf, whatever it is owed to; where all have passed, the last of them. */
export function untilOf(facts: LeafFacts): Deadline | null {
  const { request } = facts;
  const asked = request?.state === "waiting" || request?.state === "late" ? [request.due] : [];
  const all: readonly Deadline[] = [
    ...facts.deadlines,
    ...asked.map((due) => ({ kind: "request" as const, ...due })),
    ...openTasks(facts).map((due) => ({ kind: "task" as const, ...due })),
  ];
  // Of several that fall on one day the weightiest is named, so that their order does not matter.
  const ordered = all.toSorted((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));
  return soonest(ordered) ?? latestPassed(ordered) ?? null;
}

/** The bucket of a date; `settled` where nothing can be won any more. */
export function bucketOf(until: Due | null, winnable: number): DateBucket {
  if (winnable <= 0) return "settled";
  if (until === null) return "undated";
  if (until.daysLeft < 0) return "passed";
  if (until.daysLeft <= 5) return "week";
  if (until.daysLeft <= 10) return "fortnight";
  return until.daysLeft <= 22 ? "month" : "later";
}
