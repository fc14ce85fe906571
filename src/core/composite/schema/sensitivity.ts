import { z } from "zod";
import { howAggregated } from "./aggregation.ts";
import { imputationSchema } from "./imputation.ts";
import { normalisationSchema } from "./normalisation.ts";

/** What may reasonably have been decided otherwise: the room in which uncertainty is explored. */
export const sensitivitySchema = z.strictObject({
  weights: z
    .strictObject({
      noise: z.number().positive().max(1).describe("Weights vary by up to this share of themselves"),
      levels: z.array(z.int().min(1)).min(1).optional(),
    })
    .optional(),
  normalisations: z.array(normalisationSchema).min(1).optional(),
  aggregations: z.array(howAggregated).min(1).optional(),
  winsoriseMost: z.array(z.int().min(0)).min(1).optional(),
  imputations: z.array(imputationSchema).min(1).optional(),
  sampling: z.boolean().optional().describe("Values vary by their standard errors or replicates"),
});

export type SensitivitySpec = z.infer<typeof sensitivitySchema>;
