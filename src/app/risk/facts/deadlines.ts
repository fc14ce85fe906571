import type { Deadline } from "../../../core/index.ts";
import { hasReached } from "../../access/index.ts";
import { leafFacts, phasesOf, type WorkFact } from "../../rounds/index.ts";
import type { SheetFrame, SheetLine } from "../../submissions/index.ts";
import type { Countdown } from "./daysLeft.ts";
import type { Matter } from "./matter.ts";

/** The days that count at a line: of its division, of the round, and by which something must be public. */
export function deadlinesOf(
  frame: SheetFrame,
  line: SheetLine,
  checks: Matter["group"]["checks"],
  count: Countdown,
): Deadline[] {
  const facts = frame.work.byLeaf.get(line.code) ?? [];
  const inner = facts.flatMap((fact): Deadline[] =>
    fact.kind === "division" && fact.due !== null ? [{ kind: "inner", ...count.toDay(fact.due) }] : [],
  );
  const published = checks.flatMap(({ leaf, due, state }): Deadline[] =>
    leaf === line.code && due !== null && state !== "published"
      ? [{ kind: "published-by", ...count.toDay(due) }]
      : [],
  );
  const round = roundMoments(frame, line).map(
    (until): Deadline => ({ kind: "round", ...count.toMoment(until) }),
  );
  return [...round, ...published, ...inner];
}

/** When the unit must be done with this line; the end of a reopening stands beside the end of the window. */
function roundMoments({ round, facts: { stage }, work }: SheetFrame, { code }: SheetLine): (Date | string)[] {
  const reopened = [...work.whole, ...(work.byLeaf.get(code) ?? [])].flatMap((fact) =>
    fact.kind === "reopened" && fact.work === "self-scoring" ? [fact.until] : [],
  );
  const { selfScoring, appraisal, explanation } = round.clock;
  if (round.kind === "measured")
    return stage === "compiling" || stage === "appraisal-over" ? [appraisal.until] : [selfScoring.until];
  const explains =
    explanation !== undefined &&
    hasReached(stage, "explanation") &&
    leafFacts(work, code).decision === "change";
  return [explains ? explanation.until : selfScoring.until, ...reopened];
}

/** The end of the window that everybody counts down to now; null where none is open. */
export function windowEnd({ round, facts: { stage } }: SheetFrame): string | null {
  if (round.kind === "measured" && stage === "between") return round.clock.appraisal.until;
  if (stage === "waiting") return round.clock.selfScoring.until;
  const open = phasesOf(round).find((phase) => phase.stage === stage);
  const own = round.kind === "measured" || stage === "self-scoring" || stage === "explanation";
  return own ? (open?.until ?? null) : null;
}

const DAY_MS = 86_400_000;
const VIETNAM_MS = 7 * 3_600_000;

/** The next moment at which the clock alone changes what a sheet is judged by: midnight at the latest. */
export function nextMoment(
  { round, work }: Pick<SheetFrame, "round" | "work">,
  requests: Matter["group"]["requests"],
  now: Date,
): Date {
  const midnight = (Math.floor((now.getTime() + VIETNAM_MS) / DAY_MS) + 1) * DAY_MS - VIETNAM_MS;
  const phases = phasesOf(round).flatMap(({ from, until }) => [Date.parse(from), Date.parse(until)]);
  const facts: readonly WorkFact[] = [...work.whole, ...[...work.byLeaf.values()].flat()];
  const ends = facts.flatMap((fact) => (fact.kind === "reopened" ? [fact.until.getTime()] : []));
  const asked = requests.map(({ until }) => until.getTime());
  const ahead = [...phases, ...ends, ...asked].filter((moment) => moment > now.getTime());
  return new Date(Math.min(midnight, ...ahead));
}
