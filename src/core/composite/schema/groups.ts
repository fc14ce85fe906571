import { z } from "zod";
import { bandSchema } from "../../method/bandSchema.ts";
import { localText } from "../../method/words.ts";

const groupName = z.strictObject({ id: z.string().min(1), label: localText.optional() });
const names = z.array(groupName).min(2).describe("Groups from the best to the worst");

/** How units are put into groups by their value of a node. */
export const groupingRuleSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("bands"), bands: z.array(bandSchema).min(1) }),
  z
    .strictObject({
      kind: z.literal("quantiles"),
      groups: names,
      at: z
        .array(z.number().gt(0).lt(1))
        .min(1)
        .optional()
        .describe("Shares of units below each limit, rising; equal parts when left out"),
    })
    .describe(
      "Limits are quantiles (R type 7) of the scores of the block; a limit belongs to the better group",
    ),
  z
    .strictObject({
      kind: z.literal("gaps"),
      groups: names,
      by: z
        .enum(["largest", "jenks"])
        .default("largest")
        .describe("largest: cut at the widest gaps; jenks: least variance inside groups"),
    })
    .describe("Limits where the scores leave the widest gaps"),
  z
    .strictObject({
      kind: z.literal("cuts"),
      groups: names,
      lowest: z
        .record(z.string().regex(/^\d{4}$/), z.array(z.number()).min(1))
        .describe("Year → lowest score of each group but the worst, from the best down"),
    })
    .describe("Limits set by hand for each year"),
]);

export type GroupingRule = z.infer<typeof groupingRuleSchema>;
