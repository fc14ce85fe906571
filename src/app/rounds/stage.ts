import type { Stage } from "../../contract/rounds.ts";
import type { Round } from "./ports.ts";

/** What decides where a round stands. */
export type RoundTime = Pick<
  Round,
  "kind" | "clock" | "openedAt" | "closedAt" | "publishedAt" | "archivedAt"
>;

/**
 * Where a round stands at `now`: acts of a person come first, then the windows of its clock, which are half-open
 * [from, until). Never stored, so that no job has to open or close anything.
 */
export function stageOf(round: RoundTime, now: Date): Stage {
  if (round.archivedAt !== null) return "archived";
  if (round.publishedAt !== null) return "published";
  if (round.openedAt === null) return "draft";
  if (round.closedAt !== null) return "synthesis";
  const { selfScoring, appraisal } = round.clock;
  const moment = now.getTime();
  if (moment < Date.parse(selfScoring.from)) return "waiting";
  if (moment < Date.parse(selfScoring.until)) return "self-scoring";
  if (moment < Date.parse(appraisal.from)) return "between";
  if (moment < Date.parse(appraisal.until)) return round.kind === "measured" ? "compiling" : "appraisal";
  return "appraisal-over";
}

/** The moment at which the window open at `now` closes, or null when none is open. */
export function deadlineOf(round: RoundTime, now: Date): string | null {
  switch (stageOf(round, now)) {
    case "self-scoring":
      return round.clock.selfScoring.until;
    case "compiling":
    case "appraisal":
      return round.clock.appraisal.until;
    case "draft":
    case "waiting":
    case "between":
    case "appraisal-over":
    case "synthesis":
    case "published":
    case "archived":
      return null;
  }
}
