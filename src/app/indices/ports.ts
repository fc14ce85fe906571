import type {
  IndexChangeQuestion,
  RankChange,
  ReachableRank,
  ReachQuestion,
  Refusable,
  Simulation,
  SimulationJob,
} from "../../core/index.ts";

/** How a caller follows and ends a long calculation. */
export interface Watch {
  /** Called with the share that is done, 0–1, never falling, 1 at the end. */
  readonly progress?: (share: number) => void;
  /** Ends the calculation; it is then refused with the code `cancelled`. */
  readonly signal?: AbortSignal;
}

/**
 * Calculations that take long enough to be kept off the thread that answers people. Results follow from the question alone,
 * whatever machine and however many threads. What the core refuses comes back as a value, and so do `cancelled` and `worker-lost`
 * (the calculation needed more memory than it may have).
 */
export interface IndexCalculations {
  /** Replications of a plan, the runs of a Sobol design, or replays named one by one. */
  readonly simulate: (job: SimulationJob, watch?: Watch) => Promise<Refusable<Simulation>>;
  /** Best and worst rank over allowed weights, for these units or all. */
  readonly reachableRanks: (
    question: ReachQuestion,
    units?: readonly string[],
    watch?: Watch,
  ) => Promise<Refusable<readonly ReachableRank[]>>;
  /** Why the rank of a unit in an index changed between two years. */
  readonly explainChange: (question: IndexChangeQuestion, watch?: Watch) => Promise<Refusable<RankChange>>;
}
