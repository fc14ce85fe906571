import { z } from "zod";

/** How missing cells of leaves are filled. Cells that do not apply are never filled. */
export const imputationSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("mean") }).describe("Mean of the column"),
  z.strictObject({ kind: z.literal("median") }).describe("Median of the column"),
  z.strictObject({
    kind: z.literal("group-mean"),
    group: z.string().min(1).describe("A grouping of the units, declared in `groupings`"),
  }),
  z.strictObject({
    kind: z.literal("group-median"),
    group: z.string().min(1).describe("A grouping of the units, declared in `groupings`"),
  }),
  z.strictObject({ kind: z.literal("constant"), value: z.number() }),
  z
    .strictObject({
      kind: z.literal("within-parent"),
      of: z.enum(["mean", "median"]).default("mean"),
      level: z
        .int()
        .min(2)
        .default(2)
        .describe("Level of the node whose leaves stand in: 2 is the direct parent of leaves"),
    })
    .describe(
      "From the unit's own other leaves under the same node, on the scale of the column (min–max there and back)",
    ),
  z
    .strictObject({
      kind: z.literal("panel"),
      of: z
        .enum(["latest", "constant", "linear", "linear-constant"])
        .describe("The last known year; both ways; straight line between known years; and held beyond them"),
      maxYears: z.int().min(1).optional().describe("No further than this many years"),
    })
    .describe("From other years of the same unit"),
]);

export type Imputation = z.infer<typeof imputationSchema>;
