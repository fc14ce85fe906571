import { z } from "zod";

/** How the children of a node become its value. Weights are brought to sum 1, save under `sum`. */
export const aggregationSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("arithmetic") }),
  z.strictObject({ kind: z.literal("geometric") }),
  z.strictObject({ kind: z.literal("harmonic") }),
  z.strictObject({
    kind: z.literal("power"),
    p: z.number().describe("1 arithmetic, 0 geometric, −1 harmonic"),
  }),
  z
    .strictObject({
      kind: z.literal("median"),
      weighted: z.boolean().default(false).describe("Weights count; otherwise every child alike"),
    })
    .describe("Middle child; the mean of the two middle ones"),
  z.strictObject({ kind: z.literal("copeland") }).describe("Outranking of units, pair by pair"),
  z
    .strictObject({ kind: z.literal("pooled") })
    .describe("Weighted by the number of cases behind each child (valid answers, dossiers)"),
  z.strictObject({ kind: z.literal("sum") }).describe("Sum of weight × value, weights as written"),
]);

/** One word where the way has no settings: `arithmetic`. */
export const aggregationWord = z.enum([
  "arithmetic",
  "geometric",
  "harmonic",
  "median",
  "copeland",
  "pooled",
  "sum",
]);

export const howAggregated = z.union([aggregationWord, aggregationSchema]);

export type Aggregation = z.infer<typeof aggregationSchema>;
export type HowAggregated = z.infer<typeof howAggregated>;
