import type { TableReader } from "../../app/indices/index.ts";

/** What the commands on surveys need from outside; loaded when one of them runs. */
export interface SurveyParts {
  readonly tables: TableReader;
}

export type OpenSurveyParts = () => Promise<SurveyParts>;
