import { z } from "zod";

/** The rows whose values set the ends (minimum, maximum, mean …) of a step, apart from the rows that are scored. */
export const windowSchema = z
  .strictObject({
    years: z
      .union([z.int().min(1).max(50), z.literal("all")])
      .default(1)
      .describe("1: the year itself; 3: the year and the two before it; all: every year of the table"),
    blocks: z
      .enum(["own", "all"])
      .default("own")
      .describe("own: units of the same block (families ranked apart); all: every unit"),
  })
  .prefault({})
  .describe("Which rows set the ends of the step");

export type Window = z.infer<typeof windowSchema>;
