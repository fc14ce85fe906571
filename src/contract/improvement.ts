import { z } from "zod";
import { LeafCode, RoundId } from "./ids.ts";

/** Ids of what the improvement modules keep. */
export const PlanId = z.uuid().brand("PlanId");
export type PlanId = z.infer<typeof PlanId>;
export const TaskId = z.uuid().brand("TaskId");
export type TaskId = z.infer<typeof TaskId>;
export const ReportId = z.uuid().brand("ReportId");
export type ReportId = z.infer<typeof ReportId>;
export const ScenarioId = z.uuid().brand("ScenarioId");
export type ScenarioId = z.infer<typeof ScenarioId>;

/** A plan is drafted, sent for comment, issued with number and date, and closed when its time is over. */
export const PLAN_STATES = ["draft", "commenting", "issued", "closed"] as const;
export const PlanState = z.enum(PLAN_STATES);
export type PlanState = z.infer<typeof PlanState>;

/** A report that was returned is a draft again. */
export const REPORT_STATES = ["draft", "commenting", "issued"] as const;
export const ReportState = z.enum(REPORT_STATES);
export type ReportState = z.infer<typeof ReportState>;

/** `submitted`: reported as finished, waits for whoever set it; `returned`: sent back with a reason. */
export const TASK_STATES = ["not-started", "doing", "submitted", "returned", "done", "cancelled"] as const;
export const TaskState = z.enum(TASK_STATES);
export type TaskState = z.infer<typeof TaskState>;

/**
 * What a plan's item, a task or a scenario is about: a component of an index, and where it is known the very leaf.
 * `component` is the code of a node of the index as `results` and `methods` know it.
 */
export const IndexRef = z.object({
  index: z.string().min(1).max(80),
  component: z.string().max(40).nullable().default(null),
  /** The round whose leaf it is; null where only the index is meant. */
  round: RoundId.nullable().default(null),
  leaf: LeafCode.nullable().default(null),
});
export type IndexRef = z.infer<typeof IndexRef>;
