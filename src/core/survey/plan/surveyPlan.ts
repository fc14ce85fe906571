import { z } from "zod";
import { SHARE_METHODS } from "../proportions/shareInterval.ts";
import { QUANTILE_RULES } from "../quantiles/rules.ts";
import { adjustmentSchema, designSchema, replicatesSchema } from "./designSchema.ts";

const column = z.string().min(1);
const columns = z.array(column).min(1).max(200);
const code = z.union([z.number(), z.string().min(1)]);
const codes = z.array(code).max(50);

/** Which of its rows are looked at; clusters and strata stay counted. */
const whereSchema = z.strictObject({ column, is: z.array(code).min(1).max(1000) });

/** Codes that are no answer, kept apart by what they mean. */
export const codesSchema = z
  .strictObject({
    dontKnow: codes.default([]),
    refused: codes.default([]),
    notApplicable: codes.default([]),
  })
  .describe("Codes that are no answer: they are left out of estimates and their shares are told");

const estimateSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("mean"),
    columns,
    together: z
      .boolean()
      .default(false)
      .describe("Only rows in which every column has a value, as R's na.rm; otherwise each by itself"),
  }),
  z.strictObject({ kind: z.literal("total"), columns, together: z.boolean().default(false) }),
  z.strictObject({ kind: z.literal("ratio"), above: column, below: column }),
  z.strictObject({ kind: z.literal("share"), columns }),
  z.strictObject({ kind: z.literal("count"), columns }),
  z.strictObject({
    kind: z.literal("quantile"),
    columns,
    shares: z.array(z.number().gt(0).lt(1)).min(1).max(20),
  }),
]);

const common = {
  $schema: z.string().exactOptional(),
  design: designSchema.prefault({}),
  adjust: z.array(adjustmentSchema).max(10).default([]),
  replicates: replicatesSchema.exactOptional(),
  codes: codesSchema.prefault({}),
  where: z.array(whereSchema).max(20).default([]),
  level: z.number().gt(0).lt(1).default(0.95).describe("Level of the intervals"),
  suppress: z
    .int()
    .min(0)
    .max(1000)
    .default(0)
    .describe("Figures with fewer answers behind them are hidden, and what would give them away; 0: none"),
};

/** What is estimated from a survey, as a file says it. */
export const surveyPlanSchema = z
  .strictObject({
    ...common,
    estimates: z.array(estimateSchema).min(1).max(50),
    by: z.array(column).max(5).default([]).describe("Groups: every combination of these columns"),
    withAll: z.boolean().default(false).describe("Beside the groups a row for all of them together"),
    interval: z
      .enum(["t", "normal"])
      .default("t")
      .describe("Student's with the degrees of freedom, or normal"),
    shareInterval: z.enum(SHARE_METHODS).default("mean").describe("How intervals of shares are made"),
    quantileRule: z.enum(QUANTILE_RULES).default("math"),
    quantileInterval: z.enum(["mean", "xlogit", "beta", "asin", "score", "replicates"]).default("mean"),
    designEffect: z
      .enum(["none", "without", "with"])
      .default("none")
      .describe("Against a simple sample without or with replacement"),
  })
  .meta({ title: "Chiso survey estimate" });

const scaleSchema = z.strictObject({
  answers: z.array(z.number()).min(2).max(20).default([1, 2, 3, 4, 5]).describe("Codes from worst to best"),
  measure: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("top-boxes"), boxes: z.int().min(1).max(19) }),
      z.strictObject({ kind: z.literal("mean-score") }),
    ])
    .default({ kind: "top-boxes", boxes: 2 }),
  inBase: z
    .array(z.enum(["dontKnow", "refused", "notApplicable"]))
    .default([])
    .describe("Non-answers that count in the base as not satisfied"),
});

/** What an index of answers is made from, as a file says it; the tree comes from the method. */
export const surveyIndexPlanSchema = z
  .strictObject({
    ...common,
    codes: codesSchema.prefault({ dontKnow: [98], refused: [99], notApplicable: [97] }),
    unit: column.exactOptional().describe("Column of units; absent: the whole sample is one"),
    items: z
      .record(z.string().min(1), columns)
      .default({})
      .describe(
        "Leaf of the method → columns of its questions; absent: columns named leaf, leaf.1, leaf_2 …",
      ),
    scale: scaleSchema.prefault({}),
    scales: z.record(column, scaleSchema).default({}).describe("Questions with a scale of their own"),
    rollUp: z
      .enum(["method", "mean", "item-count", "pooled"])
      .default("method")
      .describe(
        "How parts become the index: the method's weights, plain means, by items, all answers pooled",
      ),
    whenChildMissing: z.enum(["drop", "missing"]).default("drop"),
    year: z.int().min(1900).max(2200).exactOptional().describe("Year of the weights, where they differ"),
    seed: z
      .int()
      .min(0)
      .max(2 ** 31 - 1)
      .default(1)
      .describe("Seed of the draws behind intervals of ranks"),
  })
  .meta({ title: "Chiso survey index" });

export type SurveyPlan = z.infer<typeof surveyPlanSchema>;
export type SurveyIndexPlan = z.infer<typeof surveyIndexPlanSchema>;
export type SurveyEstimate = z.infer<typeof estimateSchema>;
export type AnswerCodes = z.infer<typeof codesSchema>;

/** JSON Schema of the files of `chiso survey`, for editors. */
export function surveyJsonSchema(what: "estimate" | "index"): unknown {
  return z.toJSONSchema(what === "estimate" ? surveyPlanSchema : surveyIndexPlanSchema, { io: "input" });
}
