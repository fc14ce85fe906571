import { z } from "zod";

export const MethodSummary = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
  /** official | field-level | composed: always shown beside the title. */
  status: z.enum(["official", "field-level", "composed"]),
  families: z.array(z.object({ id: z.string(), label: z.string() })),
  leaves: z.int(),
  unresolved: z.int(),
  max: z.number(),
  sha256: z.string(),
});
export type MethodSummary = z.infer<typeof MethodSummary>;

export const MethodNodeView = z.object({
  code: z.string(),
  parentCode: z.string().nullable(),
  depth: z.int(),
  label: z.string(),
  labelEn: z.string().nullable(),
  max: z.number(),
  leaf: z.boolean(),
  block: z.enum(["tree", "bonus", "penalty"]),
  scoredBy: z.string().nullable(),
  unresolved: z.boolean(),
  ruleText: z.string().nullable(),
  guidance: z.string().nullable(),
  evidence: z.array(z.string()),
  lead: z.string().nullable(),
  support: z.array(z.string()),
  notApplicable: z.string().nullable(),
  citation: z.object({ text: z.string(), confidence: z.string() }).nullable(),
});
export type MethodNodeView = z.infer<typeof MethodNodeView>;

export const MethodView = MethodSummary.extend({
  note: z.string().nullable(),
  basis: z.array(
    z.object({
      act: z.string(),
      date: z.string().nullable(),
      title: z.string().nullable(),
      url: z.string().nullable(),
      confidence: z.string(),
    }),
  ),
  groups: z.array(z.object({ id: z.string(), label: z.string(), range: z.string() })),
  /** How points are rounded, ranked, and brought back where criteria do not apply: a sentence each. */
  rules: z.array(z.object({ vi: z.string(), en: z.string() })),
  nodes: z.array(MethodNodeView),
});
export type MethodView = z.infer<typeof MethodView>;
