import type { SurveyFault } from "../fault.ts";
import type { NonAnswerReason } from "../index/answers.ts";
import type { Suppression } from "../index/suppressSmallCells.ts";
import type { AbsenceCode } from "../statistic.ts";

/** How the sample and the weights are, as they were read. */
export interface SampleFacts {
  /** Rows of the table, and those that are looked at. */
  readonly rows: number;
  readonly looked: number;
  /** Stages from the first down; no cluster column means that every row was drawn by itself. */
  readonly stages: readonly { readonly clusters: number; readonly strata: number }[];
  readonly clustered: boolean;
  readonly stratified: boolean;
  readonly finite: boolean;
  /** Sum, least and largest weight after all adjustments, among the rows looked at. */
  readonly weights: { readonly sum: number; readonly least: number; readonly largest: number };
  readonly adjusted: readonly string[];
  /** How variances were made: by linearisation or from replicates of this kind. */
  readonly method: "taylor" | "jackknife" | "bootstrap" | "brr" | "fay" | "given";
  readonly replicates: number | null;
  readonly seed: number | null;
  readonly degf: number;
  readonly level: number;
  readonly suppress: number;
}

/** A figure, or null with its reason. */
export interface EstimateRow {
  readonly kind: "mean" | "total" | "ratio" | "share" | "count" | "quantile";
  readonly variable: string;
  /** The answer of a share or count, or the share of a quantile. */
  readonly item: string | null;
  /** Levels of the group in the order of `by`; null for all together. */
  readonly group: readonly string[] | null;
  readonly suppression: Suppression;
  /** Rows behind the figure; null where it is hidden. */
  readonly n: number | null;
  readonly estimate: number | null;
  readonly se: number | null;
  readonly cv: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly designEffect: number | null;
  /** Why there is no estimate, or no error of it. */
  readonly reason: AbsenceCode | null;
}

/** How many rows answered a question, and how many did not for which reason; shares are weighted (0–1). */
export interface AnswerRow {
  readonly column: string;
  readonly counts: Readonly<Record<NonAnswerReason, { readonly count: number; readonly share: number }>>;
}

export interface SurveyResult {
  readonly sample: SampleFacts;
  readonly by: readonly string[];
  readonly rows: readonly EstimateRow[];
  readonly answers: readonly AnswerRow[];
}

export interface IndexRow {
  readonly unit: string;
  readonly node: string;
  readonly suppression: Suppression;
  readonly n: number | null;
  /** From 0 to 1. */
  readonly value: number | null;
  readonly se: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly designEffect: number | null;
  readonly reason: AbsenceCode | null;
}

export interface IndexUnit {
  readonly unit: string;
  readonly rank: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
}

export interface IndexNode {
  readonly code: string;
  readonly label: { readonly vi: string; readonly en: string };
  /** 0 for the index itself. */
  readonly depth: number;
  readonly question: boolean;
}

export interface SurveyIndexAnswer {
  readonly sample: SampleFacts;
  /** From the index down, as the tree reads. */
  readonly nodes: readonly IndexNode[];
  readonly units: readonly IndexUnit[];
  readonly cells: readonly IndexRow[];
  /** All units together; empty where there is but one. */
  readonly all: readonly IndexRow[];
  readonly answers: readonly AnswerRow[];
}

export type Planned<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly SurveyFault[] };
