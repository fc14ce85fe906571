import { z } from "zod";
import { scoredBy } from "../method/nodeSchema.ts";
import { nodeCode } from "../method/words.ts";
import { FINDING_CODES } from "./leafFacts.ts";

const share = z.number().min(0).max(1);
const days = z.int().min(0).max(400);
const deadlineKind = z.enum(["inner", "round", "published-by"]);
const someDeadlines = z.array(deadlineKind).min(1).default(["inner", "round", "published-by"]);

/**
 * The named tests that a rule may ask of a leaf, each with typed parameters and nothing else: no formula, no negation. Every
 * one falls silent, and never begins to speak, when evidence is added or a task is finished; those named in
 * `SAFETY_TESTS` the other way round. So no file of rules can punish work that was done.
 */
export const testSchema = z.discriminatedUnion("test", [
  z
    .strictObject({ test: z.literal("finding"), codes: z.array(z.enum(FINDING_CODES)).min(1) })
    .describe("The pre-check of the sheet found one of these"),
  z.strictObject({ test: z.literal("nothing-entered") }).describe("No points are scored yet"),
  z
    .strictObject({ test: z.literal("inputs-missing"), atLeast: z.int().min(1).default(1) })
    .describe("So many inputs are still empty"),
  z
    .strictObject({ test: z.literal("evidence-short"), atLeast: z.int().min(1).default(1) })
    .describe("So many required documents are not there"),
  z
    .strictObject({ test: z.literal("points-open"), share: share.default(0) })
    .describe("More than this share of the maximum is not earned and still within reach"),
  z
    .strictObject({ test: z.literal("deadline-near"), of: someDeadlines, within: days })
    .describe("The next of these deadlines is at most so many working days away"),
  z
    .strictObject({ test: z.literal("deadline-passed"), of: someDeadlines })
    .describe("The last of these deadlines has passed and none lies ahead"),
  z
    .strictObject({ test: z.literal("behind-pace"), by: share })
    .describe("The share of work done is behind the share of time gone by this much"),
  z
    .strictObject({ test: z.literal("lost-last-year"), share })
    .describe("At least this share of the points was lost the year before"),
  z
    .strictObject({ test: z.literal("cut-last-year") })
    .describe("The appraiser gave less than was claimed the year before"),
  z
    .strictObject({ test: z.literal("below-last-year"), by: share.default(0) })
    .describe("The share earned now is below that of the year before by more than this"),
  z.strictObject({ test: z.literal("no-task") }).describe("No task was given for this leaf"),
  z.strictObject({ test: z.literal("task-late") }).describe("An open task is past its day"),
  z
    .strictObject({ test: z.literal("task-near"), within: days })
    .describe("An open task is due within so many working days"),
  z
    .strictObject({
      test: z.literal("request"),
      states: z.array(z.enum(["waiting", "late"])).min(1),
    })
    .describe("A request for explanation or documents waits for an answer, or is late"),
  z
    .strictObject({ test: z.literal("portal"), states: z.array(z.enum(["missing", "unchecked"])).min(1) })
    .describe("What must be public on a portal was not found, or nobody has looked"),
  z
    .strictObject({ test: z.literal("appraised-below") })
    .describe("The appraiser gave less than is claimed, and it is not the last word"),
  z
    .strictObject({ test: z.literal("appraised-agreed") })
    .describe("The appraiser gave what is claimed, or more"),
  z.strictObject({ test: z.literal("complete") }).describe("No input and no required document is missing"),
  z
    .strictObject({ test: z.literal("scored-by"), of: z.array(scoredBy).min(1) })
    .describe("Who scores the leaf"),
  z
    .strictObject({ test: z.literal("at-leaf"), codes: z.array(nodeCode).min(1) })
    .describe("The leaf, or a node above it by the dots of its code, is one of these"),
]);

export type RiskTest = z.output<typeof testSchema>;
export type TestName = RiskTest["test"];
export const TEST_NAMES: readonly TestName[] = testSchema.options.map(({ shape }) => shape.test.value);

/** Tests that speak for a leaf. They belong to rules with the state `sure`, and to no others. */
export const SAFETY_TESTS: ReadonlySet<TestName> = new Set(["appraised-agreed", "complete"]);
/** Tests that neither speak for a leaf nor against it; every rule may use them. */
export const NEUTRAL_TESTS: ReadonlySet<TestName> = new Set(["scored-by", "at-leaf"]);
