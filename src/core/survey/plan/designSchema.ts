import { z } from "zod";

const column = z.string().min(1);
const count = z.number().min(0);

const ppsSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("brewer") }),
  z.strictObject({
    kind: z.literal("overton"),
    variance: z.enum(["horvitz-thompson", "yates-grundy"]).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("hartley-rao"),
    variance: z.enum(["horvitz-thompson", "yates-grundy"]).exactOptional(),
    squares: z.union([z.number(), z.record(z.string(), z.number())]).exactOptional(),
  }),
]);

/** Which columns tell how the sample was drawn; the words of `DesignSpec`. */
export const designSchema = z
  .strictObject({
    ids: z.array(column).max(10).exactOptional().describe("Columns of clusters, from the first stage down"),
    strata: z.array(column).max(10).exactOptional().describe("Columns of strata, by stage"),
    weights: column.exactOptional().describe("Column of weights, above 0"),
    chances: z.array(column).max(10).exactOptional().describe("Columns of chances of being drawn, by stage"),
    fpc: z
      .array(column)
      .max(10)
      .exactOptional()
      .describe("Columns of populations by stage: numbers of clusters, or shares drawn"),
    nest: z.boolean().exactOptional().describe("Labels of clusters are used anew in each stratum"),
    pps: ppsSchema.exactOptional().describe("Unequal chances without replacement"),
    lonelyPsu: z.enum(["refuse", "certainty", "remove", "adjust", "average"]).exactOptional(),
    lonelyInDomain: z.boolean().exactOptional(),
  })
  .describe("How the sample was drawn; nothing said: every row drawn by itself with the same weight");

const marginSchema = z
  .strictObject({
    columns: z.array(column).min(1).max(6),
    population: z
      .array(z.strictObject({ labels: z.array(z.string()).min(1), count }))
      .min(1)
      .max(10_000),
  })
  .describe("Known counts of the population by one column or several crossed");

const emptyCells = z.enum(["refuse", "leave-out"]).exactOptional();

/** One way of bringing weights to known totals; several are done one after the other. */
export const adjustmentSchema = z.discriminatedUnion("kind", [
  marginSchema.extend({ kind: z.literal("post-stratify"), emptyCells }),
  z.strictObject({
    kind: z.literal("rake"),
    margins: z.array(marginSchema).min(1).max(20),
    rule: z
      .enum(["exact", "survey"])
      .exactOptional()
      .describe("exact: until every margin is met; survey: as R's rake"),
    epsilon: z.number().positive().exactOptional(),
    maxSweeps: z.int().min(1).max(100_000).exactOptional(),
    emptyCells,
  }),
  z.strictObject({
    kind: z.literal("calibrate"),
    size: z.number().positive().exactOptional().describe("Size of the population (the intercept)"),
    totals: z
      .array(z.strictObject({ column, total: z.number() }))
      .max(100)
      .exactOptional(),
    margins: z.array(marginSchema).max(20).exactOptional(),
    distance: z.enum(["linear", "raking", "logit", "sinh"]).exactOptional(),
    bounds: z
      .strictObject({
        lower: z.number(),
        upper: z.number(),
        on: z.enum(["ratio", "weight"]).default("ratio"),
      })
      .exactOptional(),
    trimRatios: z.strictObject({ lower: z.number(), upper: z.number() }).exactOptional(),
    clusters: z.boolean().exactOptional().describe("One ratio for all rows of a first-stage cluster"),
    epsilon: z.number().positive().exactOptional(),
    maxSteps: z.int().min(1).max(10_000).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("trim"),
    lower: z.number().min(0).exactOptional(),
    upper: z.number().positive().exactOptional(),
    strict: z.boolean().exactOptional(),
  }),
]);

const seed = z
  .int()
  .min(0)
  .max(2 ** 31 - 1);

/** Replicates that are made from the design, or that came with the data. */
export const replicatesSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("jackknife"), mse: z.boolean().exactOptional() }),
  z.strictObject({
    kind: z.literal("bootstrap"),
    how: z.enum(["canty-davison", "rao-wu", "preston"]).default("rao-wu"),
    replicates: z.int().min(2).max(10_000).default(500),
    seed: seed.default(1),
    mse: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal("brr"), mse: z.boolean().exactOptional() }),
  z.strictObject({
    kind: z.literal("fay"),
    rho: z.number().min(0).lt(1).default(0.3),
    mse: z.boolean().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("given"),
    columns: z.array(column).min(2).max(2000),
    made: z.enum(["jk1", "brr", "fay", "bootstrap", "other"]),
    rho: z.number().min(0).lt(1).exactOptional(),
    scale: z.number().positive().exactOptional(),
    rscales: z.array(z.number().min(0)).exactOptional(),
    combined: z.boolean().default(true).describe("The columns are full weights, not factors of the weight"),
    mse: z.boolean().exactOptional(),
    degf: z.number().positive().exactOptional(),
  }),
]);

export type SurveyAdjustment = z.infer<typeof adjustmentSchema>;
export type SurveyReplicates = z.infer<typeof replicatesSchema>;
export type SurveyMargin = z.infer<typeof marginSchema>;
