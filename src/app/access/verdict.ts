import type { ErrorCode } from "../../contract/errors.ts";
import type { Stage } from "../../contract/rounds.ts";

/** Either allowed, or the code of the refusal that tells the person why. */
export type Verdict =
  | "allowed"
  | Extract<
      ErrorCode,
      | "sign-in-needed"
      | "not-allowed"
      | "stage-closed"
      | "stage-not-open"
      | "already-submitted"
      | "not-submitted"
      | "with-leader"
      | "not-presented"
      | "approval-needed"
      | "already-answered"
      | "nothing-to-answer"
      | "already-decided"
      | "already-issued"
      | "not-issued"
      | "comments-closed"
      | "task-finished"
      | "task-in-review"
      | "task-not-submitted"
      | "task-not-finished"
    >;

/** How far a stage is along a round; stages that stand at the same place share a number. */
const PROGRESS: Readonly<Record<Stage, number>> = {
  draft: 0,
  waiting: 1,
  "self-scoring": 2,
  between: 3,
  compiling: 4,
  appraisal: 4,
  appraised: 5,
  explanation: 6,
  explained: 7,
  "second-appraisal": 8,
  "appraisal-over": 9,
  synthesis: 10,
  approved: 11,
  published: 12,
  archived: 13,
};

/** Allowed in the named stages; otherwise says whether their time is over or has not come. */
export function during(stage: Stage, open: readonly Stage[]): Verdict {
  if (open.includes(stage)) return "allowed";
  const last = Math.max(...open.map((one) => PROGRESS[one]));
  return PROGRESS[stage] > last ? "stage-closed" : "stage-not-open";
}

/** True from the named stage on. */
export function hasReached(stage: Stage, wanted: Stage): boolean {
  return PROGRESS[stage] >= PROGRESS[wanted];
}

/** From what says least to what says most: a state of the matter tells the person more than a time that is not now. */
const TELLING: Readonly<Record<Verdict, number>> = {
  "not-allowed": 0,
  "sign-in-needed": 0,
  "stage-closed": 1,
  "stage-not-open": 1,
  "already-submitted": 2,
  "not-submitted": 2,
  "with-leader": 2,
  "not-presented": 2,
  "approval-needed": 2,
  "already-answered": 2,
  "nothing-to-answer": 2,
  "already-decided": 2,
  "already-issued": 2,
  "not-issued": 2,
  "comments-closed": 2,
  "task-finished": 2,
  "task-in-review": 2,
  "task-not-submitted": 2,
  "task-not-finished": 2,
  allowed: 3,
};

/** Several grounds for the same thing: allowed if one allows; else the refusal that says most, the first among equals. */
export function anyOf(grounds: readonly Verdict[]): Verdict {
  return grounds.reduce<Verdict>(
    (most, verdict) => (TELLING[verdict] > TELLING[most] ? verdict : most),
    "not-allowed",
  );
}
