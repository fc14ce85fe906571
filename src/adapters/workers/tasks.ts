import type {
  CompositeMethod,
  DataTable,
  IndexChangeQuestion,
  Planned,
  RankChange,
  ReachableRank,
  ReachQuestion,
  Refusable,
  SimulatedPart,
  SimulationJob,
  SurveyIndexAnswer,
  SurveyIndexPlan,
  SurveyPlan,
  SurveyResult,
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
  readonly survey: { readonly kind: "survey"; readonly table: DataTable; readonly plan: SurveyPlan };
  readonly surveyIndex: {
    readonly kind: "surveyIndex";
    readonly table: DataTable;
    readonly method: CompositeMethod;
    readonly plan: SurveyIndexPlan;
  };
}

export type TaskKind = keyof Tasks;
export type Task = Tasks[TaskKind];

/** What the worker answers to a task of each kind. */
export interface Values {
  readonly simulate: SimulatedPart;
  readonly reach: readonly ReachableRank[];
  readonly explain: RankChange;
  /** What is wrong with the answers or the plan is part of the answer: it is no fault of the calculation. */
  readonly survey: Planned<SurveyResult>;
  readonly surveyIndex: Planned<SurveyIndexAnswer>;
}

export type Answer = { readonly [Kind in TaskKind]: Refusable<Values[Kind]> }[TaskKind];
