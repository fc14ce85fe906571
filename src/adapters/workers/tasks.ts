import type {
  IndexChangeQuestion,
  RankChange,
  ReachableRank,
  ReachQuestion,
  Refusable,
  SimulatedPart,
  SimulationJob,
} from "../../core/index.ts";

/** What a worker is asked. Tasks of the same simulation carry its `id`, so that each thread prepares it once. */
export interface Tasks {
  readonly simulate: {
    readonly kind: "simulate";
    readonly id: number;
    readonly job: SimulationJob;
    readonly from: number;
    readonly to: number;
  };
  readonly reach: {
    readonly kind: "reach";
    readonly question: ReachQuestion;
    readonly units: readonly string[];
  };
  readonly explain: { readonly kind: "explain"; readonly question: IndexChangeQuestion };
}

export type TaskKind = keyof Tasks;
export type Task = Tasks[TaskKind];

/** What the worker answers to a task of each kind. */
export interface Values {
  readonly simulate: SimulatedPart;
  readonly reach: readonly ReachableRank[];
  readonly explain: RankChange;
}

export type Answer = { readonly [Kind in TaskKind]: Refusable<Values[Kind]> }[TaskKind];
