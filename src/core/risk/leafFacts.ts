import type { ScoredBy } from "../method/schema.ts";

/** `sure` chắc chắn, `at-risk` nguy cơ mất điểm, `lost` mất điểm: what a person of the working group may say of a leaf. */
export type PersonMark = "sure" | "at-risk" | "lost";

/**
 * `inner` the unit's own deadline, `round` the end of self-scoring or of an explanation, `published-by` the day by which the
 * method wants something issued or made public, `request` and `task` what is owed to a request or a task.
 */
export type DeadlineKind = "inner" | "round" | "published-by" | "request" | "task";

/** A day by which something is due. */
export interface Due {
  /** YYYY-MM-DD */
  readonly date: string;
  /** Working days left; 0 on the day itself, negative once it has passed. */
  readonly daysLeft: number;
}

export interface Deadline extends Due {
  readonly kind: DeadlineKind;
}

/**
 * What the pre-check of a sheet (app/submissions) can find. Its finding is a fact here and is never worked out a second
 * time.
 */
export const FINDING_CODES = [
  "no-answer",
  "answer-incomplete",
  "exemption-waiting",
  "no-evidence",
  "few-evidence",
  "date-outside-period",
  "wrong-kind",
  "no-page",
  "below-floor",
  "next-band",
  "more-than-all",
  "jump",
  "question-open",
] as const;

/** One finding of the pre-check. A code that no rule names is carried and ignored. */
export interface FindingFact {
  readonly code: string;
  /** Points that may be lost by it; 0 where it only wants a look. */
  readonly atStake: number;
}

/** What is asked for and what is there. */
export interface EvidenceFacts {
  readonly attached: number;
  /** Pieces that the method requires; 0 where it requires none. */
  readonly wanted: number;
  /** Kinds (`document`, `link` …) that are still to be got, for the default effort; may be empty. */
  readonly kindsWanted: readonly string[];
}

export interface LastYearFacts {
  readonly points: number;
  readonly max: number;
  /** An appraiser gave less than what the unit had claimed. */
  readonly cut: boolean;
}

/** How far the work is, beside how far the time is; both shares 0–1. `paceOf` makes it from recorded progress. */
export interface PaceFacts {
  readonly done: number;
  readonly elapsed: number;
}

export interface TaskFact {
  readonly state: "open" | "done" | "cancelled";
  readonly due: Due | null;
}

export interface RequestFact {
  readonly state: "waiting" | "late" | "answered" | "closed";
  readonly due: Due;
}

export interface AppraisalFact {
  readonly points: number;
  /** Nobody will change it in this round any more. */
  readonly final: boolean;
}

export interface MarkFact {
  readonly mark: PersonMark;
  /** Points that the person believes will be recognised. */
  readonly expected: number;
  readonly reason: string;
}

/**
 * Everything that risk is judged by at one leaf of one unit: plain data, given by the caller. Points are points of the leaf;
 * a leaf that does not apply is not given at all.
 */
export interface LeafFacts {
  readonly unit: string;
  /** Code of the leaf, as in the method. */
  readonly leaf: string;
  /** Code of the field (top-level node) that the leaf belongs to. */
  readonly field: string;
  /** Key of the lead agency; null where none is named. */
  readonly lead: string | null;
  readonly scoredBy: ScoredBy;
  /** Points of the leaf, more than 0. */
  readonly max: number;
  /** Points that it earns as things stand, as the scoring core gives them; null where nothing is scored yet. */
  readonly claimed: number | null;
  /** Points that nobody can take away any more; usually 0 until the appraiser's last word. */
  readonly least: number;
  /** Points that can still be reached; below `max` where something cannot be made good. */
  readonly most: number;
  readonly inputs: { readonly wanted: number; readonly missing: number };
  readonly evidence: EvidenceFacts;
  readonly findings: readonly FindingFact[];
  readonly lastYear: LastYearFacts | null;
  readonly deadlines: readonly Deadline[];
  readonly pace: PaceFacts | null;
  readonly tasks: readonly TaskFact[];
  /** The newest request for explanation or documents that names this leaf. */
  readonly request: RequestFact | null;
  /** Places on portals where the content must be public: seen missing, and not looked at yet. */
  readonly portal: { readonly missing: number; readonly unchecked: number };
  readonly appraisal: AppraisalFact | null;
  /** The mark of the working group; it outranks every rule. */
  readonly mark: MarkFact | null;
}

/** What tells one leaf of one unit from every other. */
export type LeafKey = string;

export function leafKey({ unit, leaf }: Pick<LeafFacts, "unit" | "leaf">): LeafKey {
  return `${unit}\n${leaf}`;
}
