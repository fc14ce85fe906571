import type { Estimated, Statistic, SurveyFault } from "../../src/core/survey/index.ts";
import {
  type AnyDesign,
  type DesignSpec,
  estimateUnder,
  type SurveyDesign,
} from "../../src/core/survey/index.ts";
import { readDesign } from "../../src/core/survey/reading/readDesign.ts";
import { surveyTable } from "./surveyTable.ts";

export type PrintedRows = readonly Readonly<Record<string, string>>[];

type Outcome<Part> =
  | ({ readonly ok: true } & Part)
  | { readonly ok: false; readonly faults: readonly SurveyFault[] };

/** What an outcome holds; throws its faults in English. */
export function sound<Part>(outcome: Outcome<Part>): { readonly ok: true } & Part {
  if (!outcome.ok) throw new Error(outcome.faults.map(({ words }) => words.en).join("; "));
  return outcome;
}

export function designOf(rows: PrintedRows, spec: DesignSpec): SurveyDesign {
  return sound(readDesign(surveyTable(rows), spec)).design;
}

export function estimated(design: AnyDesign, statistic: Statistic): Estimated {
  return sound(estimateUnder(design, statistic));
}
