import { z } from "zod";
import { stepSchema } from "../composite/schema/recipe.ts";

const id = z.string().min(1).max(60);
const code = z.string().min(1);
const stepName = z.enum([
  "denominate",
  "screen",
  "impute",
  "treat",
  "normalise",
  "weigh",
  "aggregate",
  "scale",
]);

/** The part of a replay's changes that a person may ask for. */
export const changesSchema = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        step: stepName,
        occurrence: z.int().min(0).default(0),
        to: z.union([stepSchema, z.literal("drop")]),
      }),
    )
    .optional(),
  weights: z.record(code, z.number().min(0)).optional(),
  weightFactors: z.record(code, z.number().min(0)).optional(),
  drop: z.array(code).optional(),
});

const noiseSchema = z
  .strictObject({
    share: z
      .number()
      .gt(0)
      .max(1)
      .describe("A weight w becomes w × (1 + share × (2U − 1)), U uniform on 0–1"),
    levels: z
      .array(z.int().min(1))
      .min(1)
      .optional()
      .describe("Levels of the tree, 1 the leaves; all when absent"),
    nodes: z.array(code).min(1).optional().describe("These leaves and nodes only"),
  })
  .describe("Each weight drawn by itself; inside a parent weights are brought to their sum again");

/** One thing that is not certain. All that a factor draws follows from one number between 0 and 1. */
export const factorSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("weights"), id, noise: z.array(noiseSchema).min(1) }),
  z
    .strictObject({
      kind: z.literal("options"),
      id,
      options: z
        .array(
          z.strictObject({
            id,
            chance: z.number().positive().default(1).describe("In proportion to the others"),
            changes: changesSchema.describe("Empty: as the method has it"),
          }),
        )
        .min(1),
    })
    .describe("One of several ways: normalisations, aggregations, treatments, imputations, items left out"),
  z
    .strictObject({
      kind: z.literal("sampling"),
      id,
      leaves: z.array(code).min(1).optional().describe("All leaves with errors or replicates when absent"),
      replicates: z
        .strictObject({
          scale: z.number().positive(),
          rscales: z.array(z.number().min(0)).optional().describe("One per replicate; 1 when absent"),
        })
        .optional()
        .describe("How squares of replicates add up to a variance, as the survey's design states it"),
    })
    .describe("Values within the sampling error of the survey they come from"),
]);

/** What may vary, how often it is drawn, and from which seed. The same plan on the same data gives the same numbers everywhere. */
export const uncertaintyPlanSchema = z.strictObject({
  node: code.optional().describe("Whose scores and ranks are followed; the index as a whole when absent"),
  seed: z
    .int()
    .min(0)
    .max(2 ** 52),
  replications: z.int().min(1).max(1_000_000).default(1000),
  factors: z.array(factorSchema).min(1),
});

export type UncertaintyPlan = z.infer<typeof uncertaintyPlanSchema>;
export type UncertaintyFactor = z.infer<typeof factorSchema>;
export type WeightNoise = z.infer<typeof noiseSchema>;
