import { z } from "zod";
import { surveyIndexPlanSchema, surveyPlanSchema } from "../core/index.ts";

/** What a form carries beside its file: the plan as JSON. */
export const SurveyPlanText = surveyPlanSchema;
export const SurveyIndexPlanText = surveyIndexPlanSchema;

export const SurveyFormat = z.enum(["csv", "xlsx"]);
export type SurveyFormat = z.infer<typeof SurveyFormat>;

/** Largest file of answers that the server takes; larger ones are for `chiso survey` on one's own machine. */
export const SURVEY_LIMITS = { bytes: 25 * 1024 * 1024, rows: 200_000 } as const;

/** Most faults of one file that are told. */
export const MOST_SURVEY_FAULTS = 300;

/** What is wrong, where, and how to mend it. */
export const SurveyFaultView = z.object({
  /** As in the file, from 1; null for the whole file or plan. */
  row: z.int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  vi: z.string(),
  en: z.string(),
});
export type SurveyFaultView = z.infer<typeof SurveyFaultView>;

const Refused = z.object({
  ok: z.literal(false),
  faults: z.array(SurveyFaultView),
  /** All that were found, more than are listed where there are very many. */
  found: z.int(),
});
export type SurveyRefused = z.infer<typeof Refused>;

/** What a column holds, to choose from. */
export const SurveyColumnView = z.object({
  name: z.string(),
  /** Every filled cell is a number. */
  numeric: z.boolean(),
  empty: z.int(),
  /** Different values, counted up to 1,000. */
  distinct: z.int(),
  /** All values of a column with at most 20, in order; otherwise the first few. */
  values: z.array(z.string()),
});
export type SurveyColumnView = z.infer<typeof SurveyColumnView>;

export const SurveyColumnsView = z.object({ rows: z.int(), columns: z.array(SurveyColumnView) });
export type SurveyColumnsView = z.infer<typeof SurveyColumnsView>;

const Said = z.object({ vi: z.string(), en: z.string() });
const suppression = z.enum(["shown", "small", "complementary"]);

/** What a run was made from, so that it can be made again. */
const Origin = z.object({
  fileName: z.string(),
  sha256: z.string(),
  codeVersion: z.string(),
});

const Sample = z.object({
  rows: z.int(),
  looked: z.int(),
  stages: z.array(z.object({ clusters: z.int(), strata: z.int() })),
  clustered: z.boolean(),
  stratified: z.boolean(),
  finite: z.boolean(),
  weights: z.object({ sum: z.number(), least: z.number(), largest: z.number() }),
  adjusted: z.array(z.string()),
  method: z.enum(["taylor", "jackknife", "bootstrap", "brr", "fay", "given"]),
  replicates: z.int().nullable(),
  seed: z.int().nullable(),
  degf: z.number(),
  level: z.number(),
  suppress: z.int(),
  /** All of it in a sentence. */
  words: Said,
});

const answered = z.object({ count: z.int(), share: z.number() });

/** Who answered a question and who did not for which reason; shares are weighted, 0–1. */
export const SurveyAnswersView = z.object({
  column: z.string(),
  counts: z.object({
    answered,
    dontKnow: answered,
    refused: answered,
    notApplicable: answered,
    missing: answered,
  }),
});
export type SurveyAnswersView = z.infer<typeof SurveyAnswersView>;

const figures = {
  suppression,
  n: z.int().nullable(),
  se: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  designEffect: z.number().nullable(),
  /** Why there is no figure. */
  reason: Said.nullable(),
};

export const SurveyRowView = z.object({
  kind: z.enum(["mean", "total", "ratio", "share", "count", "quantile"]),
  variable: z.string(),
  item: z.string().nullable(),
  /** Levels of the group; null for all together. */
  group: z.array(z.string()).nullable(),
  estimate: z.number().nullable(),
  cv: z.number().nullable(),
  ...figures,
});
export type SurveyRowView = z.infer<typeof SurveyRowView>;

export const SurveyEstimateView = z.discriminatedUnion("ok", [
  Refused,
  z.object({
    ok: z.literal(true),
    origin: Origin,
    sample: Sample,
    by: z.array(z.string()),
    rows: z.array(SurveyRowView),
    answers: z.array(SurveyAnswersView),
  }),
]);
export type SurveyEstimateView = z.infer<typeof SurveyEstimateView>;
export type SurveyEstimated = Extract<SurveyEstimateView, { ok: true }>;

export const SurveyCellView = z.object({
  unit: z.string(),
  node: z.string(),
  /** 0–1. */
  value: z.number().nullable(),
  ...figures,
});
export type SurveyCellView = z.infer<typeof SurveyCellView>;

export const SurveyIndexView = z.discriminatedUnion("ok", [
  Refused,
  z.object({
    ok: z.literal(true),
    origin: Origin.extend({ method: z.string(), seed: z.int() }),
    sample: Sample,
    nodes: z.array(z.object({ code: z.string(), label: Said, depth: z.int(), question: z.boolean() })),
    units: z.array(
      z.object({
        unit: z.string(),
        rank: z.int().nullable(),
        rankLow: z.int().nullable(),
        rankHigh: z.int().nullable(),
      }),
    ),
    cells: z.array(SurveyCellView),
    all: z.array(SurveyCellView),
    answers: z.array(SurveyAnswersView),
  }),
]);
export type SurveyIndexView = z.infer<typeof SurveyIndexView>;
export type SurveyIndexed = Extract<SurveyIndexView, { ok: true }>;

/** Survey indices whose parts and questions a file may be matched with. */
export const SurveyMethodView = z.object({
  id: z.string(),
  version: z.string(),
  title: Said,
  leaves: z.array(z.object({ code: z.string(), label: Said })),
});
export type SurveyMethodView = z.infer<typeof SurveyMethodView>;
