import { z } from "zod";
import { basisSchema } from "../../method/schema.ts";
import { localText, nodeCode, slug } from "../../method/words.ts";
import { howAggregated } from "./aggregation.ts";
import { groupingRuleSchema } from "./groups.ts";
import { tieRule } from "./normalisation.ts";
import { stepSchema } from "./recipe.ts";
import { sensitivitySchema } from "./sensitivity.ts";
import { compositeNodeSchema } from "./tree.ts";
import { viewSchema } from "./views.ts";

const familySchema = z.strictObject({
  id: slug,
  label: localText,
  rankedApart: z.boolean().default(true).describe("A block of its own: compared and ranked among themselves"),
});

const rankingSchema = z.strictObject({
  decimals: z.int().min(0).max(9).default(9).describe("Scores are compared at this many decimals"),
  ties: tieRule.default("competition"),
});

const namedColumn = z.strictObject({
  code: z.string().min(1),
  label: localText.optional(),
  unit: z.string().min(1).optional(),
});

const vectorSchema = z
  .strictObject({
    name: z.string().min(1),
    family: slug.optional(),
    year: z.int().min(1900).max(2200).optional(),
    given: z.record(nodeCode, z.number()).describe("Leaf → value"),
    expect: z.record(z.string(), z.number()).describe("Node, view or `total` → expected value"),
    tolerance: z.number().min(0).default(1e-9),
    source: z.string().min(1).optional(),
  })
  .describe("One unit with its expected values; runs as a test. Not for recipes that compare units");

/** One version of a statistical index, as data. `parse` fills defaults; the result may be parsed again unchanged. */
export const compositeSchema = z
  .strictObject({
    $schema: z.string().optional(),
    kind: z.literal("composite"),
    id: slug,
    version: z.string().min(1),
    title: localText,
    status: z
      .enum(["official", "field-level", "composed"])
      .describe("official text, field level only, or a composed template"),
    note: localText.optional(),
    basis: z.array(basisSchema),
    families: z.array(z.union([slug, familySchema])).min(1),
    period: z.enum(["year", "half-year", "quarter", "month"]),
    covers: z
      .strictObject({ from: z.int().min(1900).max(2200), to: z.int().min(1900).max(2200).optional() })
      .optional()
      .describe("Years of data for which this version holds"),
    publishedAs: slug.optional().describe("Id of the index among the published results"),
    scale: z
      .strictObject({ from: z.number(), to: z.number() })
      .optional()
      .describe("Ends of the index; groups must cover it"),
    rounding: z.strictObject({ decimals: z.int().min(0).max(9).default(2) }).prefault({}),
    ranking: rankingSchema.prefault({}),
    groups: groupingRuleSchema.optional(),
    denominators: z.array(namedColumn).default([]),
    groupings: z
      .array(namedColumn)
      .default([])
      .describe("Columns that put units into groups: region, income class"),
    total: z
      .strictObject({
        code: nodeCode.default("total"),
        label: localText.optional(),
        aggregate: howAggregated.optional().describe("How the parts on top become the index"),
        published: z.string().min(1).optional(),
      })
      .prefault({}),
    tree: z.array(compositeNodeSchema).min(1),
    recipe: z.array(stepSchema).min(1),
    views: z.array(viewSchema).default([]),
    sensitivity: sensitivitySchema.optional(),
    vectors: z.array(vectorSchema).default([]),
  })
  .meta({
    id: "CompositeMethod",
    title: "Chiso composite method",
    description: "One version of a statistical index: leaves, recipe, weights and groups",
  });

export type CompositeMethod = z.infer<typeof compositeSchema>;
export type CompositeVector = z.infer<typeof vectorSchema>;
