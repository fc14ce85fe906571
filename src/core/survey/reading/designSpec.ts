import type { LonelyPsu, Pps, SurveyDesign } from "../design.ts";
import type { SurveyFault } from "../fault.ts";

/** Which columns of a table tell how a sample was drawn. */
export interface DesignSpec {
  /** Columns of clusters, from the first stage down; none when every row was drawn by itself. */
  readonly ids?: readonly string[];
  /** Columns of strata by stage; a stage without its own column takes the last one. */
  readonly strata?: readonly string[];
  /** Column of weights (above 0). Absent: from the chances, else from the populations, else 1 for every row. */
  readonly weights?: string;
  /** Columns of chances of being drawn, by stage; their product is the chance of the row. Not together with weights. */
  readonly chances?: readonly string[];
  /**
   * Columns of finite populations, one for each stage: numbers of clusters in the stratum (all at least 1), or shares of them
   * that were drawn (all at most 1). For unequal chances without replacement: the chance of each cluster.
   */
  readonly fpc?: readonly string[];
  /** Labels of clusters are used anew in each stratum. */
  readonly nest?: boolean;
  readonly pps?: Pps;
  /** Default: refuse. */
  readonly lonelyPsu?: LonelyPsu;
  /** Default: no. */
  readonly lonelyInDomain?: boolean;
}

export type DesignOutcome =
  | { readonly ok: true; readonly design: SurveyDesign }
  | { readonly ok: false; readonly faults: readonly SurveyFault[] };
