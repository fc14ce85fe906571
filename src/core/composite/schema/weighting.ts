import { z } from "zod";
import { nodeCode } from "../../method/words.ts";

const levels = z
  .array(z.int().min(1))
  .min(1)
  .default([1])
  .describe("Levels whose members get these weights: 1 is the leaves, 2 their parents …");

/** Where the weights of children inside their parent come from. Those of other levels stay as given. */
export const weightingSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("given") }).describe("As written in the tree, by year where it says so"),
  z.strictObject({ kind: z.literal("equal") }).describe("All children of a node alike, at every level"),
  z
    .strictObject({
      kind: z.literal("pca"),
      levels,
    })
    .describe("First principal component of the children of each node"),
  z.strictObject({ kind: z.literal("entropy"), levels }).describe("Shannon entropy of the children"),
  z.strictObject({ kind: z.literal("critic"), levels }).describe("Contrast and conflict of the children"),
  z
    .strictObject({
      kind: z.literal("ahp"),
      matrices: z
        .record(nodeCode, z.array(z.array(z.number().positive()).min(1)).min(1))
        .describe("Code of a node → pairwise comparisons of its children, in their order"),
      method: z.enum(["mean", "geometric", "eigenvector"]).default("eigenvector"),
      maxInconsistency: z.number().positive().default(0.1).describe("Largest consistency ratio accepted"),
    })
    .describe("Analytic hierarchy process"),
]);

export type Weighting = z.infer<typeof weightingSchema>;
