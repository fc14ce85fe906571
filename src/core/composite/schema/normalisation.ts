import { z } from "zod";

const ascending = (label: string) =>
  z
    .tuple([z.number(), z.number()])
    .refine(([low, high]) => low < high, { error: `${label}: the first number is the lower one` });

/** What becomes of a column whose values are all equal, so that there is no range to divide by. */
export const whenNoRangeSchema = z
  .union([z.literal("refuse"), z.literal("missing"), z.strictObject({ value: z.number() })])
  .default("refuse")
  .describe("A column without range: refuse the run, leave the cells missing, or give all this value");

export const tieRule = z
  .enum(["competition", "dense", "max", "average", "first"])
  .describe(
    "competition (R: min) 1, 2, 2, 4; dense 1, 2, 2, 3; max 1, 3, 3, 4; average 1, 2.5, 2.5, 4; first: in the order of the table",
  );

const to = ascending("to").default([0, 100]).describe("Ends of the new scale, lowest first");

/** How a column is brought to a common scale. Directions are applied first: a leaf with `direction: lower` is turned round. */
export const normalisationSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("min-max"), to, whenNoRange: whenNoRangeSchema }),
  z
    .strictObject({
      kind: z.literal("bounds"),
      to,
      clamp: z.boolean().default(false).describe("Values beyond the bounds are brought back to them"),
    })
    .describe("As min-max, between the theoretical ends that each leaf states as `bounds`"),
  z.strictObject({
    kind: z.literal("z-score"),
    mean: z.number().default(0),
    sd: z.number().positive().default(1),
    whenNoRange: whenNoRangeSchema,
  }),
  z
    .strictObject({ kind: z.literal("rank"), ties: tieRule.default("competition") })
    .describe("The worst unit has 1, the best the number of units"),
  z
    .strictObject({ kind: z.literal("percentile-rank"), whenNoRange: whenNoRangeSchema })
    .describe("(rank − 1) / (units − 1), from 0 to 1"),
  z
    .strictObject({ kind: z.literal("borda"), ties: tieRule.default("competition") })
    .describe("Number of units below: rank − 1"),
  z
    .strictObject({ kind: z.literal("distance-to-max"), whenNoRange: whenNoRangeSchema })
    .describe("1 − (max − x) / (max − min)"),
  z
    .strictObject({
      kind: z.literal("distance-to-reference"),
      unit: z.string().min(1).describe("Key of the reference unit"),
      cap: z.boolean().default(false).describe("No more than 1"),
      whenNoRange: whenNoRangeSchema,
    })
    .describe("1 − (reference − x) / (reference − min)"),
  z
    .strictObject({
      kind: z.literal("distance-to-target"),
      cap: z.boolean().default(false).describe("No more than 1"),
      whenNoRange: whenNoRangeSchema,
    })
    .describe("(x − min) / (target − min) with the `target` of each leaf"),
  z
    .strictObject({
      kind: z.literal("goalposts"),
      scale: z.number().positive().default(1),
      truncate: z.boolean().default(true).describe("Values beyond the posts are brought back to them"),
    })
    .describe("(x − low) / (high − low) × scale with the `goalposts` of each leaf"),
  z.strictObject({ kind: z.literal("share-of-max"), whenNoRange: whenNoRangeSchema }).describe("x / max"),
  z
    .strictObject({ kind: z.literal("none") })
    .describe("Values stand as they are; only the direction is applied, as a change of sign"),
]);

export type Normalisation = z.infer<typeof normalisationSchema>;
export type NormalisationKind = Normalisation["kind"];
export type WhenNoRange = z.infer<typeof whenNoRangeSchema>;
export type RankTies = z.infer<typeof tieRule>;
