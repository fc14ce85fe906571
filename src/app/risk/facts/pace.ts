import type { AnswerValue } from "../../../contract/sheets.ts";
import { type PaceFacts, paceOf } from "../../../core/index.ts";
import { periodDays, type SheetLine } from "../../submissions/index.ts";
import type { Task } from "../../tasks/index.ts";
import { vietnamClock } from "../../vietnamTime.ts";

/** What a pace is read from. */
export interface Progress {
  readonly line: SheetLine;
  readonly given: ReadonlyMap<string, AnswerValue>;
  readonly tasks: readonly Task[];
  readonly period: string;
  readonly today: string;
}

/**
 * How far the counted work of a line is, while its period still runs, and how far its open tasks are: the one furthest
 * behind. Null where neither was ever said.
 */
export function slowestPace(progress: Progress): PaceFacts | null {
  const paces = [inputPace(progress), ...progress.tasks.map((task) => taskPace(task, progress.today))];
  return paces.reduce((worst, pace) => (behind(pace) > behind(worst) ? pace : worst), null);
}

function behind(pace: PaceFacts | null): number {
  return pace === null ? Number.NEGATIVE_INFINITY : pace.elapsed - pace.done;
}

/** «45 of 60 tasks»: of the share that earns full points, against the days of the period. */
function inputPace({ line, given, period, today }: Progress): PaceFacts | null {
  const { rule } = line.leaf;
  const days = periodDays(period);
  if (rule.kind !== "proportional" || rule.in === undefined || rule.failures !== undefined) return null;
  if (days === undefined || today > days.to) return null;
  const [met, cases] = [given.get(rule.of), given.get(rule.in)];
  if (typeof met !== "number" || typeof cases !== "number") return null;
  return paceOf([{ date: today, done: met }], cases * (rule.fullAt ?? 1), { ...days, today });
}

function taskPace({ state, share, createdAt, due }: Task, today: string): PaceFacts | null {
  if (state === "done" || state === "cancelled" || state === "submitted") return null;
  const from = vietnamClock(createdAt).day;
  return paceOf([{ date: today, done: share }], 1, { from: from > today ? today : from, to: due, today });
}
