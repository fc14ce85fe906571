import { z } from "zod";
import { localText, nodeCode, slug } from "../../method/words.ts";
import { howAggregated } from "./aggregation.ts";
import { weightSchema } from "./tree.ts";

const viewNodeShape = {
  code: nodeCode.describe("A leaf or node of the tree; or a new code with label and children"),
  label: localText.optional(),
  weight: weightSchema,
  aggregate: howAggregated.optional(),
  times: z.number().positive().default(1),
  published: z.string().min(1).optional(),
};

const viewNodeBase = z.strictObject(viewNodeShape);

export type ViewNode = z.infer<typeof viewNodeBase> & { children?: ViewNode[] | undefined };

export const viewNodeSchema: z.ZodType<ViewNode> = z.lazy(() =>
  viewNodeBase.extend({ children: z.array(viewNodeSchema).min(1).optional() }),
);

/** Another tree over the same leaves, each scored once: pillars of DTI overlap. */
export const viewSchema = z.strictObject({
  id: slug,
  label: localText,
  aggregate: howAggregated.optional().describe("How the parts on top become the view as a whole"),
  times: z.number().positive().default(1),
  tree: z.array(viewNodeSchema).min(1),
});

export type CompositeView = z.infer<typeof viewSchema>;
