import type { Deadline, LeafFacts } from "./leafFacts.ts";

/**
 * The worst that is true of a leaf: `lost` some points cannot be won any more, `at-risk` some are in danger, `open` some are
 * neither earned nor in danger yet, `sure` all are safe. A leaf that a person marked has the state of the mark.
 */
export type RiskState = "sure" | "open" | "at-risk" | "lost";
export const SEVERITIES = ["low", "medium", "high"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Values of the tests that held, by the name that a sentence uses for them. */
export type ReasonParams = Readonly<Record<string, number | string>>;

/**
 * Why some points stand where they stand. `rule`: a rule of the file, named by `code`. The rest are facts that no rule
 * needs: a person's mark, a last decision of the appraiser, points that are out of reach.
 */
export interface RiskReason {
  readonly ground: "rule" | "mark" | "decided" | "out-of-reach";
  /** Code of the rule, or the ground again. */
  readonly code: string;
  readonly state: RiskState;
  readonly severity: Severity;
  /** Points that this reason alone speaks of. Several reasons may speak of the same points. */
  readonly points: number;
  /** A person's mark, or a last decision, stands above this reason; it is told, it counts for nothing. */
  readonly outranked: boolean;
  readonly params: ReasonParams;
}

export interface NextAction {
  /** Rule that wants it; `mark` where only a person's mark speaks. */
  readonly code: string;
  /** Points that the step can make safe or win. */
  readonly points: number;
  /** Working days of one step, more than 0. */
  readonly effort: number;
  readonly params: ReasonParams;
}

/** Where the points of one leaf stand. sure + atRisk + lost + open is `max`, exactly once float noise (1e-9) is off. */
export interface LeafRisk extends Pick<LeafFacts, "unit" | "leaf" | "field" | "lead"> {
  readonly state: RiskState;
  readonly max: number;
  readonly sure: number;
  readonly atRisk: number;
  readonly lost: number;
  readonly open: number;
  /** atRisk + open: what work can still make safe. */
  readonly winnable: number;
  /** The next day that counts for this leaf; the last that has passed where all have; null where nothing can be won. */
  readonly until: Deadline | null;
  /** Heaviest first. */
  readonly reasons: readonly RiskReason[];
  /** Null where nothing can be won, or where no rule says what to do. */
  readonly nextAction: NextAction | null;
  /** Points of the next action for each working day of work; 0 without one. */
  readonly pointsPerEffort: number;
}

/** By working days left until `until`: passed; 0–5; 6–10; 11–22; more; no day known; nothing left to win. */
export const DATE_BUCKETS = ["passed", "week", "fortnight", "month", "later", "undated", "settled"] as const;
export type DateBucket = (typeof DATE_BUCKETS)[number];

/** What some leaves come to. Points are exact to 1e-9 and do not depend on the order of the leaves. */
export interface RiskSums {
  readonly leaves: number;
  /** Leaves with points at risk, with points lost, and with points still open. */
  readonly leavesAtRisk: number;
  readonly leavesLost: number;
  readonly leavesOpen: number;
  readonly max: number;
  readonly sure: number;
  readonly atRisk: number;
  readonly lost: number;
  readonly open: number;
  readonly winnable: number;
}

/** Sums by unit, field, lead agency ("" where none is named) and date; keys in order. */
export interface RiskSummary {
  readonly whole: RiskSums;
  readonly byUnit: ReadonlyMap<string, RiskSums>;
  readonly byField: ReadonlyMap<string, RiskSums>;
  readonly byLead: ReadonlyMap<string, RiskSums>;
  readonly byDate: ReadonlyMap<DateBucket, RiskSums>;
}

/** "Còn 12 ngày làm việc, còn 9 tiêu chí, có thể mất 7,5 điểm", as data. */
export interface RiskHeadline {
  /** The day that is counted down to; null where none is known. */
  readonly until: Pick<Deadline, "date" | "daysLeft"> | null;
  /** Leaves with points at risk. */
  readonly leaves: number;
  readonly atRisk: number;
  readonly lost: number;
  readonly open: number;
}
