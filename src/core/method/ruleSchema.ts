import { z } from "zod";
import { inputName } from "./words.ts";

/** What happens where the denominator is zero: points, full marks, or the leaf does not apply. */
const whenNoCases = z.union([
  z.strictObject({ points: z.number(), reason: z.string().min(1).optional() }),
  z.strictObject({ full: z.literal(true), reason: z.string().min(1).optional() }),
  z.strictObject({ notApplicable: z.literal(true), reason: z.string().min(1).optional() }),
]);

const share = z.number().min(0).max(1);
const pointsByName = z.record(z.string(), z.number().min(0));
const sharesByName = z.record(z.string(), share);

const checklist = z
  .strictObject({
    kind: z.literal("checklist"),
    of: z.array(inputName).min(1),
    mode: z
      .enum(["all", "each"])
      .optional()
      .describe("all: every item or nothing (default); each: items add up"),
    points: z
      .record(z.string(), z.number().min(0))
      .optional()
      .describe("Points of each item under `each`; equal shares when absent"),
  })
  .describe("Yes or no conditions");

const levels = z
  .strictObject({
    kind: z.literal("levels"),
    of: inputName,
    levels: pointsByName.optional().describe("Option → points"),
    shares: sharesByName.optional().describe("Option → share of the maximum, 0–1"),
  })
  .describe("Graded levels, in points or in shares of the maximum");

const severity = z
  .strictObject({ kind: z.literal("severity"), of: inputName, findings: sharesByName })
  .describe("Starts full and loses a share by the worst finding (option → share lost, 0–1)");

const perItem = z
  .strictObject({
    kind: z.literal("per-item"),
    of: inputName,
    each: z.number().positive(),
    cap: z.number().positive().optional(),
  })
  .describe("Points for each item, up to a cap");

const proportional = z
  .strictObject({
    kind: z.literal("proportional"),
    of: inputName.describe("Numerator; or the share itself when `in` is absent"),
    in: inputName.optional().describe("Denominator; with `failures` the number of all cases"),
    failures: z
      .array(inputName)
      .min(1)
      .optional()
      .describe("The share is (in − failures) / in; `of` may then repeat `in`"),
    floor: share.optional().describe("Below this share nothing is earned; the share itself earns"),
    fullAt: z.number().positive().optional().describe("Share that earns the maximum (default 1)"),
    cap: z.number().positive().optional().describe("Most points that can be earned"),
    whenNoCases: whenNoCases.optional(),
  })
  .describe("Points rise in a straight line with a share");

const stepSchema = z.strictObject({
  from: z.number().optional(),
  above: z.number().optional(),
  below: z.number().optional(),
  upTo: z.number().optional(),
  points: z.number().min(0).optional(),
  share: share.optional().describe("Share of the maximum, 0–1"),
});

const bands = z
  .strictObject({
    kind: z.literal("bands"),
    of: inputName,
    in: inputName.optional(),
    bands: z.array(stepSchema).min(1),
    whenNoCases: whenNoCases.optional(),
  })
  .describe("Step bands on a number, or on the share of / in");

const deduction = z
  .strictObject({
    kind: z.literal("deduction"),
    of: inputName.optional(),
    each: z.number().positive().optional(),
    penalties: z
      .array(z.strictObject({ of: inputName, each: z.number().positive() }))
      .min(1)
      .optional(),
    start: z.number().positive().optional().describe("Points before deductions (default: the maximum)"),
  })
  .describe("Points lost for each violation, never below 0");

const target = z
  .strictObject({
    kind: z.literal("target"),
    of: inputName,
    target: z.union([z.number(), inputName]),
    direction: z.enum(["up", "down"]),
    base: z
      .union([z.number(), inputName])
      .optional()
      .describe("Where the way to the target begins (default 0 when up)"),
    partial: z.enum(["proportional", "none"]),
    whenNoCases: whenNoCases.optional().describe("When the target equals the base"),
  })
  .describe("Attainment of a target");

const growth = z
  .strictObject({
    kind: z.literal("growth"),
    of: inputName.describe("Value of this period"),
    from: inputName.describe("Value of the period before"),
    fullAt: z.number().positive().describe("Growth, as a share, that earns the maximum"),
    floor: z
      .number()
      .optional()
      .describe("Below this growth nothing is earned; the growth itself earns (default 0)"),
    whenNoCases: whenNoCases.optional().describe("When the value before is zero"),
  })
  .describe("Growth over the period before");

const basePlus = z
  .strictObject({
    kind: z.literal("base-plus"),
    of: inputName,
    base: z.number().min(0).describe("Points up to `from`"),
    from: z.number(),
    step: z.number().positive(),
    each: z.number().positive().describe("Points for each whole step beyond `from`"),
    cap: z.number().positive(),
  })
  .describe("Base points and increments up to a cap");

const imported = z
  .strictObject({
    kind: z.literal("imported"),
    index: z.string().min(1).describe("Id of the index the value comes from"),
    of: inputName,
    scale: z.number().positive().describe("Value that is worth the maximum: 100, 10, 1"),
  })
  .describe("Value of another index, brought to the maximum of the leaf");

const bestInBlock = z
  .strictObject({
    kind: z.literal("best-in-block"),
    of: inputName,
    in: inputName.optional(),
    direction: z.enum(["up", "down"]).optional().describe("up (default): the largest value is the best"),
    whenNoCases: whenNoCases.optional(),
  })
  .describe("Share of the best value among the units of the same family");

const entered = z
  .strictObject({ kind: z.literal("entered") })
  .describe("Points entered by hand in the input `points`, 0 to the maximum");

const expression = z
  .strictObject({ kind: z.literal("expression"), cel: z.string().min(1) })
  .describe("A CEL expression over the inputs and `maxPoints` that gives points");

export const ruleSchema = z.discriminatedUnion("kind", [
  checklist,
  levels,
  severity,
  perItem,
  proportional,
  bands,
  deduction,
  target,
  growth,
  basePlus,
  imported,
  bestInBlock,
  entered,
  expression,
]);

export type Rule = z.infer<typeof ruleSchema>;
export type RuleKind = Rule["kind"];
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;
export type WhenNoCases = z.infer<typeof whenNoCases>;
export type StepBand = z.infer<typeof stepSchema>;
