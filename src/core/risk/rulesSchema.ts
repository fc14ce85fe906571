import { z } from "zod";
import { scoredBy } from "../method/nodeSchema.ts";
import { citation, localText, slug } from "../method/words.ts";
import { SEVERITIES } from "./leafRisk.ts";
import { testSchema } from "./testSchema.ts";

const effort = z.number().positive().max(250).describe("Working days of one step");

const effectSchema = z.strictObject({
  state: z
    .enum(["sure", "open", "at-risk", "lost"])
    .describe("open: names points that may still be won and endangers none"),
  of: z
    .enum(["claimed", "open", "remaining"])
    .describe("claimed: earned as things stand; open: not earned, within reach; remaining: both"),
  share: z.number().min(0).max(1).describe("Share of those points, 0–1"),
  upTo: z
    .enum(["finding", "appraisal", "last-year"])
    .optional()
    .describe("At most the points of the finding, those the appraiser withheld, or those lost last year"),
});

export const ruleSchema = z
  .strictObject({
    code: slug,
    label: localText,
    when: z.array(testSchema).min(1).describe("All of these hold"),
    effect: effectSchema,
    reason: slug.describe("Key of a sentence under reasons"),
    action: slug.optional().describe("Key of a sentence under actions: what to do next"),
    severity: z.enum(SEVERITIES),
    effort: effort.optional().describe("Where absent: by the evidence wanted, else by who scores the leaf"),
    citation: citation.describe("What the rule rests on; composed where it is our proposal"),
  })
  .describe("One rule of risk");

/** One version of the rules of risk, as data. Sentences carry places such as {days}, filled by the tests of the rule. */
export const rulesSchema = z
  .strictObject({
    id: slug,
    version: z.string().min(1),
    title: localText,
    status: z.enum(["official", "composed"]).describe("composed: proposed by somebody, from no act"),
    note: localText.optional(),
    effort: z
      .strictObject({
        scoredBy: z.record(scoredBy, effort),
        evidence: z.partialRecord(
          z.enum(["document", "link", "data", "photo", "minutes", "screenshot"]),
          effort,
        ),
      })
      .describe("Working days of one step, where a rule does not say"),
    rules: z.array(ruleSchema).min(1),
    reasons: z.record(slug, localText),
    actions: z.record(slug, localText),
  })
  .meta({ id: "RiskRules", title: "Chiso risk rules", description: "When points of a leaf are in danger" });

export type RiskRules = z.output<typeof rulesSchema>;
export type RiskRule = z.output<typeof ruleSchema>;
export type EffortTable = RiskRules["effort"];

/** `id@version`, the name by which a judgement cites its rules. */
export function rulesName({ id, version }: Pick<RiskRules, "id" | "version">): string {
  return `${id}@${version}`;
}
