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
    >;

/** How far a stage is along a round; stages that stand at the same place share a number. */
const PROGRESS: Readonly<Record<Stage, number>> = {
  draft: 0,
  waiting: 1,
  "self-scoring": 2,
  between: 3,
  compiling: 4,
  appraisal: 4,
  "appraisal-over": 5,
  synthesis: 6,
  published: 7,
  archived: 8,
};

/** Allowed in the named stages; otherwise says whether their time is over or has not come. */
export function during(stage: Stage, ...open: readonly Stage[]): Verdict {
  if (open.includes(stage)) return "allowed";
  const last = Math.max(...open.map((one) => PROGRESS[one]));
  return PROGRESS[stage] > last ? "stage-closed" : "stage-not-open";
}

/** True from the named stage on. */
export function hasReached(stage: Stage, wanted: Stage): boolean {
  return PROGRESS[stage] >= PROGRESS[wanted];
}

/** The first refusal of several conditions, each asked only when those before it allow. */
export function allOf(...conditions: readonly (() => Verdict)[]): Verdict {
  for (const condition of conditions) {
    const verdict = condition();
    if (verdict !== "allowed") return verdict;
  }
  return "allowed";
}

/** Several grounds for the same thing: allowed if one allows; else the refusal that says most. */
export function anyOf(...grounds: readonly Verdict[]): Verdict {
  if (grounds.includes("allowed")) return "allowed";
  return grounds.find((verdict) => verdict !== "not-allowed") ?? "not-allowed";
}

/** A relation without which the action is none of the actor's business. */
export function only(condition: boolean): Verdict {
  return condition ? "allowed" : "not-allowed";
}
