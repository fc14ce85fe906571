import { z } from "zod";
import { bandSetSchema } from "./bandSchema.ts";
import { inputSchema } from "./inputSchema.ts";
import { ruleSchema } from "./ruleSchema.ts";
import { citation, inputName, localText, nodeCode } from "./words.ts";

export const frequency = z.enum(["year", "half-year", "quarter", "month", "event"]);
export const scoredBy = z.enum(["self", "assessor", "survey", "statistics", "data", "index"]);

const evidenceSchema = z.strictObject({
  kind: z.enum(["document", "link", "data", "photo", "minutes", "screenshot"]),
  label: localText,
  required: z.boolean().optional(),
});

const given = z.record(inputName, z.union([z.number(), z.string(), z.boolean()]));

/** A worked case of a leaf; it runs as a test whenever the method is checked. Says exactly one of points, notApplicable, missing. */
export const exampleSchema = z.strictObject({
  name: z.string().min(1),
  given,
  points: z.number().optional(),
  notApplicable: z.literal(true).optional(),
  missing: z.literal(true).optional(),
  reason: z.string().min(1).optional().describe("Expected reason code"),
  best: z.number().optional().describe("Best value in the block, for best-in-block"),
});

export const notApplicableSchema = z.strictObject({
  policy: z.enum(["drop", "full", "zero", "not-allowed"]),
  when: localText.optional(),
});

const leafShape = {
  label: localText,
  inputs: z.record(inputName, inputSchema).default({}),
  rule: ruleSchema,
  evidence: z.array(evidenceSchema).default([]),
  guidance: localText.optional(),
  lead: z.string().min(1).optional().describe("Agency in charge"),
  support: z.array(z.string().min(1)).optional().describe("Supporting agencies"),
  examples: z.array(exampleSchema).default([]),
  citation: citation.optional(),
  status: z
    .literal("unresolved")
    .optional()
    .describe("The text of this leaf is not known; points are entered"),
  frequency: frequency.optional(),
  autoSource: z.string().min(1).optional().describe("Data source that can fill the inputs"),
};

/** A node that is scored itself. */
export const leafSchema = z
  .strictObject({
    code: nodeCode,
    ...leafShape,
    max: z.number().positive(),
    scoredBy,
    notApplicable: notApplicableSchema.optional(),
    missing: z.enum(["zero", "refuse", "notApplicable"]).optional(),
    families: z.array(z.string()).min(1).optional().describe("Only units of these families are scored on it"),
    classes: bandSetSchema.optional(),
  })
  .describe("A node that is scored itself");

/** A bonus or penalty item: like a leaf, outside the maximum of the tree. Penalty points are written positive. */
export const itemSchema = z
  .strictObject({
    code: nodeCode,
    ...leafShape,
    max: z.number().positive().optional(),
    scoredBy: scoredBy.optional(),
  })
  .describe("A bonus or penalty item; penalty points are written positive");

export type Leaf = z.infer<typeof leafSchema>;
export type Item = z.infer<typeof itemSchema>;
export type Example = z.infer<typeof exampleSchema>;
export type ScoredBy = z.infer<typeof scoredBy>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type NotApplicablePolicy = z.infer<typeof notApplicableSchema>["policy"];

const groupShape = z.strictObject({
  code: nodeCode,
  label: localText,
  max: z.number().positive(),
  note: localText.optional(),
  lead: z.string().min(1).optional(),
  citation: citation.optional(),
  families: z.array(z.string()).min(1).optional(),
  classes: bandSetSchema.optional(),
});

/** A field or criterion whose points are the sum of its children. */
export type GroupNode = z.infer<typeof groupShape> & { children: Node[] };
export type Node = GroupNode | Leaf;

export const groupSchema = groupShape.extend({ children: z.lazy(() => z.array(nodeSchema).min(1)) });

export const nodeSchema: z.ZodType<Node> = z
  .lazy(() => z.union([groupSchema, leafSchema]))
  .meta({ id: "Node", description: "A field or criterion with children, or a leaf with a rule" });
