import { z } from "zod";
import { citation, localText, nodeCode } from "../../method/words.ts";
import { howAggregated } from "./aggregation.ts";
import { imputationSchema } from "./imputation.ts";
import { normalisationSchema } from "./normalisation.ts";
import { treatmentSchema } from "./treatment.ts";
import { weightingSchema } from "./weighting.ts";
import { windowSchema } from "./window.ts";

const share = z.number().min(0).max(1);

/** What a reader should know about a step, and how sure we are that the index does it so. */
const said = { note: localText.optional(), citation: citation.optional() };

const denominateStep = z
  .strictObject({ step: z.literal("denominate"), ...said })
  .describe("Leaves with a `denominator` are divided by it");

const screenStep = z
  .strictObject({
    step: z.literal("screen"),
    ...said,
    minAvailable: share.optional().describe("Least share of leaves with data"),
    minNonZero: share.optional().describe("Least share of leaves with data that are not zero"),
    include: z.array(z.string().min(1)).default([]).describe("Units kept in any case"),
    exclude: z.array(z.string().min(1)).default([]).describe("Units left out in any case"),
  })
  .describe("Units with too little data are left out");

const only = z.array(nodeCode).min(1).optional().describe("These leaves only");

const imputeStep = z.strictObject({
  step: z.literal("impute"),
  ...said,
  how: imputationSchema,
  window: windowSchema,
  only,
});

const treatStep = z.strictObject({
  step: z.literal("treat"),
  ...said,
  how: treatmentSchema,
  window: windowSchema,
  only,
  byLeaf: z.record(nodeCode, treatmentSchema).optional().describe("Leaf → its own treatment"),
});

const normaliseStep = z.strictObject({
  step: z.literal("normalise"),
  ...said,
  how: normalisationSchema,
  window: windowSchema,
  only,
  byLeaf: z.record(nodeCode, normalisationSchema).optional().describe("Leaf → its own normalisation"),
});

const weighStep = z.strictObject({ step: z.literal("weigh"), ...said, how: weightingSchema });

const aggregateStep = z.strictObject({
  step: z.literal("aggregate"),
  ...said,
  how: howAggregated.default("arithmetic"),
  levels: z
    .array(howAggregated)
    .min(1)
    .optional()
    .describe("One way per level, from the parents of leaves upwards; the last one holds for all above"),
  minAvailable: z
    .union([share, z.array(share).min(1)])
    .optional()
    .describe("Least share of children with a value, for all levels or one per level from the leaves up"),
  whenMissing: z
    .enum(["skip", "missing", "zero"])
    .default("skip")
    .describe(
      "A missing child: left out with the weights of the others scaled up; makes its parent missing; counts as 0",
    ),
  whenNotPositive: z
    .union([z.literal("refuse"), z.literal("missing"), z.strictObject({ floor: z.number().positive() })])
    .default("refuse")
    .describe("Zero or less under a geometric, harmonic or such mean"),
  whenNoWeight: z
    .enum(["refuse", "missing"])
    .default("refuse")
    .describe("The weights of the children with a value sum to 0"),
});

const scaleStep = z
  .strictObject({
    step: z.literal("scale"),
    ...said,
    times: z.number().positive().default(1),
    plus: z.number().default(0),
  })
  .describe("The index as a whole: value × times + plus");

/** One step of a recipe. Steps stand in the order in which they are done. */
export const stepSchema = z.discriminatedUnion("step", [
  denominateStep,
  screenStep,
  imputeStep,
  treatStep,
  normaliseStep,
  weighStep,
  aggregateStep,
  scaleStep,
]);

export type CompositeStep = z.infer<typeof stepSchema>;
export type StepName = CompositeStep["step"];
export type StepOf<Name extends StepName> = Extract<CompositeStep, { step: Name }>;
