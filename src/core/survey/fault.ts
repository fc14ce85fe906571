/** What is wrong with a survey's table, its design or a request, and how to mend it. */
export interface SurveyFault {
  readonly code: SurveyFaultCode;
  /** Row of the table, the first is 1. */
  readonly row?: number;
  readonly column?: string;
  readonly stratum?: string;
  readonly words: { readonly vi: string; readonly en: string };
}

export type SurveyFaultCode =
  | "no-rows"
  | "column-unknown"
  | "column-lengths"
  | "weight-missing"
  | "weight-not-positive"
  | "value-not-finite"
  | "cluster-missing"
  | "stratum-missing"
  | "cluster-in-two-strata"
  | "fpc-missing"
  | "fpc-not-positive"
  | "fpc-below-sample"
  | "fpc-varies"
  | "fpc-mixed"
  | "stages-differ"
  | "chance-out-of-range"
  | "pps-unsupported"
  | "lonely-psu"
  | "calibration-unsupported"
  // calibration
  | "margin-unknown"
  | "margin-missing"
  | "margins-differ"
  | "not-converged"
  | "bounds"
  | "empty-cell"
  | "population-not-positive"
  | "totals-contradict"
  | "totals-differ-in-number"
  | "variance-not-positive"
  | "trim-impossible"
  | "table-shape"
  // replicates
  | "replicates-few"
  | "replicate-weights"
  | "strata-not-paired"
  | "replicates-unsupported"
  // survey indices
  | "index-tree"
  | "answer-not-on-scale"
  // requests
  | "rows-differ"
  | "request-unsupported"
  // long calculations
  | "cancelled"
  | "worker-lost";
