import { z } from "zod";
import { ParagraphKind, PlanKind } from "../../contract/plans.ts";

const Text = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const WORDS = ["years", "unit", "office"] as const;
const PLACEHOLDER = /\{([^{}]*)\}/g;

/** A text with `{years}`, `{unit}` or `{office}` in it; any other placeholder is a fault. */
const Filled = z.string().superRefine((text, context) => {
  for (const [, name = ""] of text.matchAll(PLACEHOLDER))
    if (!WORDS.some((known) => known === name))
      context.addIssue(
        `unknown placeholder {${name}}; known are ${WORDS.map((word) => `{${word}}`).join(", ")}`,
      );
});

/** The outline of a plan, shipped as data: `plan-templates/<id>.yaml`. */
export const PlanTemplate = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,80}$/),
  kind: PlanKind,
  title: Text,
  /** How its words came about: composed, or taken from an act. */
  note: Text,
  /** Name of the plan. */
  name: Filled,
  paragraphs: z.array(z.strictObject({ kind: ParagraphKind, text: Filled.default("") })).min(1),
});
export type PlanTemplate = z.infer<typeof PlanTemplate>;

export type TemplateWords = Readonly<Record<(typeof WORDS)[number], string>>;

/** Puts names and years in their places. */
export function fillTemplate(text: string, words: TemplateWords): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    const known = WORDS.find((word) => word === name);
    return known === undefined ? whole : words[known];
  });
}
