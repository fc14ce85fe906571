import { z } from "zod";

/** Transformations of a skewed column, as COINr names them. `box-cox` takes lambda. */
export const transformSchema = z.enum(["log", "log-ct", "log-ct-plus", "log-ct-orig", "log-gii", "box-cox"]);

const skewnessTest = {
  skew: z.number().positive().default(2).describe("A column passes when |skewness| is below this, or"),
  kurt: z.number().default(3.5).describe("… when its excess kurtosis is below this"),
};

/** What is done to outliers of a column that does not pass the test of skewness and kurtosis (Excel SKEW and KURT). */
export const treatmentSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("winsorise"),
      most: z.int().min(0).default(5).describe("Most points brought to the next value (winmax)"),
      ...skewnessTest,
      otherwise: z
        .union([z.literal("none"), transformSchema])
        .default("log-ct")
        .describe("When winsorising is not enough"),
      combine: z
        .boolean()
        .default(false)
        .describe("The transformation works on the winsorised column, not on the original one"),
      lambda: z.number().optional().describe("Of Box–Cox"),
    })
    .describe("Bring outliers one by one to the next value until the column passes; else transform it"),
  z.strictObject({
    kind: z.literal("transform"),
    by: transformSchema,
    always: z.boolean().default(false).describe("Also a column that passes the test"),
    ...skewnessTest,
    lambda: z.number().optional().describe("Of Box–Cox"),
  }),
]);

export type Treatment = z.infer<typeof treatmentSchema>;
export type Transform = z.infer<typeof transformSchema>;
