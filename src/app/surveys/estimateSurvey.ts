import type { SurveyEstimateView } from "../../contract/surveys.ts";
import { columnsOfPlan, type SurveyPlan } from "../../core/index.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type AnswerFile, readAnswerFile } from "./readAnswerFile.ts";
import { refusedView, rowView, sampleView } from "./views.ts";

/** Figures of a population from a file of answers, with their errors. Nothing of the file is kept. */
export async function estimateSurvey(
  context: Context,
  file: AnswerFile,
  plan: SurveyPlan,
  signal?: AbortSignal,
): Promise<SurveyEstimateView> {
  requireSignedIn(context.actor);
  const { table, origin } = await readAnswerFile(context, file);
  const outcome = await context.calculations.estimateSurvey(columnsOfPlan(table, plan), plan, signal);
  if (!outcome.ok) return refusedView(outcome.faults);
  const { sample, by, rows, answers } = outcome.value;
  return {
    ok: true,
    origin,
    sample: sampleView(sample),
    by: [...by],
    rows: rows.map(rowView),
    answers: [...answers],
  };
}
