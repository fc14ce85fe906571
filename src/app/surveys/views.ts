import {
  MOST_SURVEY_FAULTS,
  type SurveyCellView,
  type SurveyEstimated,
  type SurveyFaultView,
  type SurveyRefused,
  type SurveyRowView,
} from "../../contract/surveys.ts";
import {
  type AbsenceCode,
  type EstimateRow,
  explainAbsence,
  explainSample,
  type IndexRow,
  type SampleFacts,
  type SurveyFault,
} from "../../core/index.ts";

export function refusedView(faults: readonly SurveyFault[]): SurveyRefused {
  const told = faults.slice(0, MOST_SURVEY_FAULTS).map(
    ({ code, row, column, stratum, words }): SurveyFaultView => ({
      row: row ?? null,
      column: column || stratum || null,
      code,
      ...words,
    }),
  );
  return { ok: false, faults: told, found: faults.length };
}

export function sampleView(sample: SampleFacts): SurveyEstimated["sample"] {
  return {
    ...sample,
    stages: [...sample.stages],
    adjusted: [...sample.adjusted],
    words: { vi: explainSample(sample, "vi"), en: explainSample(sample, "en") },
  };
}

export function rowView({ reason, group, ...row }: EstimateRow): SurveyRowView {
  return { ...row, group: group === null ? null : [...group], reason: reasonView(reason) };
}

export function cellView({ reason, ...cell }: IndexRow): SurveyCellView {
  return { ...cell, reason: reasonView(reason) };
}

function reasonView(reason: AbsenceCode | null): SurveyRowView["reason"] {
  return reason === null ? null : { vi: explainAbsence(reason, "vi"), en: explainAbsence(reason, "en") };
}
