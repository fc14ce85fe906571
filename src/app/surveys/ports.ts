import type {
  CompositeMethod,
  DataTable,
  Planned,
  SurveyIndexAnswer,
  SurveyIndexPlan,
  SurveyPlan,
  SurveyResult,
} from "../../core/index.ts";

/**
 * Survey estimates off the thread that answers people. What is wrong with the table or the plan comes back as a value; so does
 * the end by the signal (code `cancelled`).
 */
export interface SurveyCalculations {
  readonly estimateSurvey: (
    table: DataTable,
    plan: SurveyPlan,
    signal?: AbortSignal,
  ) => Promise<Planned<SurveyResult>>;
  readonly surveyIndex: (
    table: DataTable,
    method: CompositeMethod,
    plan: SurveyIndexPlan,
    signal?: AbortSignal,
  ) => Promise<Planned<SurveyIndexAnswer>>;
}
