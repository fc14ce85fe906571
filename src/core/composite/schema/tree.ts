import { z } from "zod";
import { scoredBy } from "../../method/nodeSchema.ts";
import { citation, localText, nodeCode, slug } from "../../method/words.ts";
import { howAggregated } from "./aggregation.ts";
import { groupingRuleSchema } from "./groups.ts";

const weight = z.number().min(0);

/** A weight inside the parent, or one per year: the latest year not after the period counts. */
export const weightSchema = z
  .union([weight, z.record(z.string().regex(/^\d{4}$/), weight)])
  .default(1)
  .describe("Weight inside the parent; or by year, each holding until the next");

/** What a value counts: words in both languages, or a sign that is the same in both. */
const unitWords = z.union([z.string().min(1), localText]);

const shared = {
  code: nodeCode,
  label: localText,
  note: localText.optional(),
  weight: weightSchema,
  published: z.string().min(1).optional().describe("Code of this part in the published results"),
  families: z.array(slug).min(1).optional().describe("Applies to units of these families only"),
  citation: citation.optional(),
  status: z.literal("unresolved").optional().describe("The exact text of this part is not known"),
};

/** A leaf: one column of the data. */
export const compositeLeafSchema = z.strictObject({
  ...shared,
  direction: z.enum(["higher", "lower"]).optional().describe("Whether a higher or a lower value is better"),
  unit: unitWords.optional(),
  scoredBy: scoredBy.optional(),
  denominator: z.string().min(1).optional().describe("Divided by this column, declared in `denominators`"),
  target: z.number().optional(),
  goalposts: z.tuple([z.number(), z.number()]).optional().describe("Lower and upper post, as measured"),
  bounds: z.tuple([z.number(), z.number()]).optional().describe("Theoretical ends of the scale as measured"),
  max: z.number().positive().optional().describe("Most points, for indices that sum points"),
});

export type CompositeLeaf = z.infer<typeof compositeLeafSchema>;

const groupShape = {
  ...shared,
  aggregate: howAggregated.optional().describe("How its children become its value, instead of the recipe's"),
  times: z.number().positive().default(1).describe("Its value is multiplied by this once it is made"),
  groups: groupingRuleSchema.optional(),
};

const groupBase = z.strictObject(groupShape);

/** A part of the index that is made of others. */
export type CompositeGroup = z.infer<typeof groupBase> & { children: CompositeNode[] };
export type CompositeNode = CompositeGroup | CompositeLeaf;

export const compositeGroupSchema = groupBase.extend({
  children: z.lazy(() => z.array(compositeNodeSchema).min(1)),
});

export const compositeNodeSchema: z.ZodType<CompositeNode> = z
  .lazy(() => z.union([compositeGroupSchema, compositeLeafSchema]))
  .meta({ id: "CompositeNode", description: "A part with children, or a leaf: one column of the data" });

export function isCompositeLeaf(node: CompositeNode): node is CompositeLeaf {
  return !("children" in node);
}
