import type { Clock, Stage } from "../../contract/rounds.ts";
import type { Round } from "./ports.ts";

/** What decides where a round stands. */
export type RoundTime = Pick<
  Round,
  "kind" | "clock" | "openedAt" | "closedAt" | "approvedAt" | "publishedAt" | "archivedAt"
>;

/** One window of the clock: the stage while it is open, and the stage from its end to the next window. */
interface Phase {
  readonly stage: Stage;
  readonly after: Stage;
  readonly from: string;
  readonly until: string;
}

/**
 * Where a round stands at `now`: acts of a person come first, then the windows of its clock, which are half-open
 * [from, until). Never stored, so that no job has to open or close anything.
 */
export function stageOf(round: RoundTime, now: Date): Stage {
  if (round.archivedAt !== null) return "archived";
  if (round.publishedAt !== null) return "published";
  if (round.openedAt === null) return "draft";
  if (round.approvedAt !== null) return "approved";
  if (round.closedAt !== null) return "synthesis";
  const moment = now.getTime();
  let stage: Stage = "waiting";
  for (const phase of phasesOf(round)) {
    if (moment < Date.parse(phase.from)) return stage;
    if (moment < Date.parse(phase.until)) return phase.stage;
    stage = phase.after;
  }
  return stage;
}

/** The moment at which the window open at `now` closes, or null when none is open. */
export function deadlineOf(round: RoundTime, now: Date): string | null {
  const stage = stageOf(round, now);
  return phasesOf(round).find((phase) => phase.stage === stage)?.until ?? null;
}

/** The windows of a round in their order. */
export function phasesOf({
  kind,
  clock,
}: {
  readonly kind: Round["kind"];
  readonly clock: Clock;
}): readonly Phase[] {
  const { selfScoring, appraisal, explanation, secondAppraisal } = clock;
  const scoring: Phase = { ...selfScoring, stage: "self-scoring", after: "between" };
  if (kind === "measured") return [scoring, { ...appraisal, stage: "compiling", after: "appraisal-over" }];
  if (!explanation || !secondAppraisal)
    return [scoring, { ...appraisal, stage: "appraisal", after: "appraisal-over" }];
  return [
    scoring,
    { ...appraisal, stage: "appraisal", after: "appraised" },
    { ...explanation, stage: "explanation", after: "explained" },
    { ...secondAppraisal, stage: "second-appraisal", after: "appraisal-over" },
  ];
}
