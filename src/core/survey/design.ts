/**
 * One stage of a sample. Codes are dense and start at 0; clusters are numbered stratum by stratum, strata parent by parent, so
 * the clusters of a stratum are `starts[h]` to before `starts[h + 1]`. Clusters of a later stage are told apart by their
 * parents; a stratum of a later stage lies within one cluster of the stage before.
 */
export interface Stage {
  /** Code of the cluster of each row. */
  readonly clusters: Int32Array;
  readonly clusterCount: number;
  readonly strataCount: number;
  /** First cluster of each stratum, and after the last stratum the number of clusters. */
  readonly starts: Int32Array;
  /** Stratum of each cluster. */
  readonly stratumOfCluster: Int32Array;
  /** Cluster of the stage before in which each cluster lies; all 0 at the first stage. */
  readonly parentOfCluster: Int32Array;
  /** Clusters of each stratum in the population; Infinity for a draw with replacement or an unknown number. */
  readonly population: Float64Array;
  /** The chance with which each cluster was drawn, where chances are unequal and without replacement. */
  readonly chances?: Float64Array;
  /** What the table calls each stratum, for words about faults; "" for a stage without strata. */
  readonly stratumNames: readonly string[];
}

/** What stands for the variance of a stratum from which one cluster was drawn (R's `survey.lonely.psu`; "refuse" is its "fail"). */
export type LonelyPsu = "refuse" | "certainty" | "remove" | "adjust" | "average";

export type PairVariance = "horvitz-thompson" | "yates-grundy";

/**
 * How unequal chances without replacement enter the variance. "brewer": the chance of each cluster as its finite population
 * correction. "overton" and "hartley-rao": approximate chances of pairs; Hartley and Rao's need Σp² over the population divided
 * by the sample size, as one number or by stratum, and take the mean chance of the sample where it is absent. "joint": the
 * chance of every pair of first-stage clusters in the order of the table, row-major; deviations below `tolerance` (R: 0.0001)
 * count as none.
 */
export type Pps =
  | { readonly kind: "brewer" }
  | { readonly kind: "overton"; readonly variance?: PairVariance }
  | {
      readonly kind: "hartley-rao";
      readonly variance?: PairVariance;
      readonly squares?: number | Readonly<Record<string, number>>;
    }
  | {
      readonly kind: "joint";
      readonly variance?: PairVariance;
      readonly chances: Float64Array;
      readonly tolerance?: number;
    };

/**
 * What is left of linearised values (weight × influence, one array per component, one value per row) once what a calibration
 * fixed is taken out. New arrays; the given ones stay as they are.
 */
export type Residuals = (linearised: readonly Float64Array[]) => Float64Array[];

/** A sample drawn by design. Variances come by Taylor linearisation. Every array over rows has one value per row of the table. */
export interface SurveyDesign {
  readonly kind: "linearised";
  /** Analysis weights; 0 for a row outside the domain looked at. */
  readonly weights: Float64Array;
  /** From the first stage down; at least one. */
  readonly stages: readonly Stage[];
  readonly pps?: Pps;
  readonly lonelyPsu: LonelyPsu;
  /** With "adjust" and "average": is a stratum lonely too when a domain leaves one cluster of several in it? R's default: no. */
  readonly lonelyInDomain: boolean;
  /** Post-stratification and calibration, in the order in which they were done. Never empty once weights were adjusted. */
  readonly residuals: readonly Residuals[];
  /** Are populations known, so that stages after the first enter the variance? */
  readonly finite: boolean;
}

/**
 * Full analysis weights under each replicate, one array after the other (`for (const weights of …)`). A plain array of
 * Float64Array is one; a bootstrap of a large sample makes each column when it is asked for, because a thousand full columns
 * would not fit in memory. A column is good until the next one is asked for: copy what must stay.
 */
export interface ReplicateWeights extends Iterable<Float64Array> {
  /** Number of replicates. */
  readonly length: number;
  /** Where all rows of a cluster share one factor of their weight: sums by cluster then serve all replicates. */
  readonly byCluster?: ClusterFactors;
}

export interface ClusterFactors {
  /** Weights that the factors multiply. */
  readonly base: Float64Array;
  readonly clusterOf: Int32Array;
  readonly clusterCount: number;
  /** Factors of each replicate by cluster; good until the next are asked for. */
  readonly factors: Iterable<Float64Array>;
}

/** A sample with replicate weights, from a jackknife, a bootstrap or given with the data. */
export interface ReplicateDesign {
  readonly kind: "replicate";
  /** Analysis weights; 0 for a row outside the domain looked at. */
  readonly weights: Float64Array;
  /** Full analysis weights under each replicate, 0 outside the domain. */
  readonly replicateWeights: ReplicateWeights;
  readonly scale: number;
  /** One factor per replicate. */
  readonly rscales: Float64Array;
  /** Are squares taken about the estimate (true) or about the mean of the replicates (false)? */
  readonly mse: boolean;
  readonly degf: number;
}

export type AnyDesign = SurveyDesign | ReplicateDesign;

/** Clusters drawn in a stratum. Domains never change it. */
export function sampledIn(stage: Stage, stratum: number): number {
  return (stage.starts[stratum + 1] ?? 0) - (stage.starts[stratum] ?? 0);
}

/** The share of the population's clusters of a stratum that was drawn; 0 where the population is unknown. */
export function sampledShare(stage: Stage, stratum: number): number {
  const population = stage.population[stratum] ?? Number.POSITIVE_INFINITY;
  return Number.isFinite(population) ? sampledIn(stage, stratum) / population : 0;
}
