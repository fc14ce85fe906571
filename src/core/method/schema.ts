import { z } from "zod";
import { bandSetSchema } from "./bandSchema.ts";
import { itemSchema, nodeSchema, scoredBy } from "./nodeSchema.ts";
import { calendarDate, confidence, localText, nodeCode, slug } from "./words.ts";

export type { Band, BandSet } from "./bandSchema.ts";
export type { Input, InputKind, InputValue, Option } from "./inputSchema.ts";
export type {
  Evidence,
  GroupNode,
  Item,
  Leaf,
  Node,
  NotApplicablePolicy,
  ScoredBy,
} from "./nodeSchema.ts";
export type { Rule, RuleKind, RuleOf, StepBand, WhenNoCases } from "./ruleSchema.ts";
export type { Citation, LocalText } from "./words.ts";

export const basisSchema = z.strictObject({
  act: z.string().min(1).describe("Number of the act, e.g. 876/QĐ-BNV"),
  date: calendarDate.optional(),
  title: z.string().min(1).optional(),
  url: z.url().optional(),
  confidence,
});

const familySchema = z.strictObject({
  id: slug,
  label: localText,
  rankedApart: z.boolean().optional().describe("Ranked among themselves (default true)"),
  groups: bandSetSchema.optional().describe("Groups of this family instead of those of the method"),
});

const rankingSchema = z.strictObject({
  decimals: z.int().min(0).max(9).default(9),
  ties: z
    .enum(["competition", "dense"])
    .default("competition")
    .describe("competition: 1, 2, 2, 4; dense: 1, 2, 2, 3"),
  by: z.enum(["total", "percent"]).default("total").describe("percent: of the maximum assigned to the unit"),
});

export const splitSchema = z
  .strictObject({
    id: slug,
    label: localText,
    max: z.number().positive(),
    scoredBy: z.array(scoredBy).min(1),
  })
  .describe("A part of the maximum by who scores it, e.g. 61.5 by appraisal and 10 by survey");

const blockSchema = z.strictObject({ cap: z.number().positive(), items: z.array(itemSchema).min(1) });

const vectorSchema = z
  .strictObject({
    name: z.string().min(1),
    family: z.string().optional(),
    given: z.record(nodeCode, z.record(z.string(), z.union([z.number(), z.string(), z.boolean()]))),
    notApplicable: z.array(nodeCode).optional(),
    points: z.number().optional(),
    total: z.number().optional(),
    tolerance: z.number().min(0).optional().describe("Largest difference allowed (default 1e-9)"),
  })
  .describe("A whole unit with its expected result; runs as a test");

/** One version of an index, as data. `parse` fills defaults; the result may be parsed again unchanged. */
export const methodSchema = z
  .strictObject({
    $schema: z.string().optional(),
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
    max: z.number().positive(),
    rounding: z.strictObject({ decimals: z.int().min(0).max(9).default(2) }).prefault({}),
    ranking: rankingSchema.prefault({}),
    rescaleAt: z
      .union([z.enum(["root", "none"]), z.array(nodeCode).min(1)])
      .default("root")
      .describe("Where points are brought back to the full maximum when leaves do not apply"),
    missing: z
      .enum(["zero", "refuse", "notApplicable"])
      .default("zero")
      .describe("What a leaf without data becomes at the end"),
    groups: bandSetSchema.optional(),
    splits: z.array(splitSchema).optional(),
    tree: z.array(nodeSchema).min(1),
    bonus: blockSchema.optional(),
    penalty: blockSchema.optional(),
    vectors: z.array(vectorSchema).default([]),
  })
  .meta({
    id: "Method",
    title: "Chiso method",
    description: "One version of an index: criteria, points and rules",
  });

export type Method = z.infer<typeof methodSchema>;
export type Family = z.infer<typeof familySchema>;
export type Vector = z.infer<typeof vectorSchema>;
