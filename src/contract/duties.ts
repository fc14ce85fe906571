import { z } from "zod";
import { Day, UnitKey, Version } from "./ids.ts";
import { IndexRef, TaskId } from "./improvement.ts";
import { UnitName } from "./riskMarks.ts";

/**
 * When a duty comes again. A day beyond the end of a month means its last day. `year`: a fixed date each year, which may be
 * scored itself (a plan that must be issued by it).
 */
export const DutySchedule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("month"), day: z.int().min(1).max(31) }),
  z.object({
    kind: z.literal("quarter"),
    /** Which month of the quarter: 3 is its last. */
    month: z.int().min(1).max(3),
    day: z.int().min(1).max(31),
  }),
  z.object({ kind: z.literal("year"), month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
]);
export type DutySchedule = z.infer<typeof DutySchedule>;

/** Where its day is a day off: stays, or moves to the working day before or after. */
export const OnDayOff = z.enum(["keep", "before", "after"]);
export type OnDayOff = z.infer<typeof OnDayOff>;

export const DutyFields = z.object({
  title: z.string().trim().min(3).max(500),
  detail: z.string().trim().max(8000).default(""),
  basis: z.string().trim().max(2000).default(""),
  /** Each gets a task of its own. */
  leads: z.array(UnitKey).min(1).max(200),
  support: z.array(UnitKey).max(50).default([]),
  schedule: DutySchedule,
  onDayOff: OnDayOff.default("before"),
  /** How many days before its deadline the task appears. */
  aheadDays: z.int().min(1).max(366).default(20),
  about: IndexRef.nullable().default(null),
  expectedPoints: z.number().min(0).max(1000).nullable().default(null),
  startsOn: Day,
});
export type DutyFields = z.output<typeof DutyFields>;
export const NewDuty = DutyFields.extend({ office: UnitKey, unit: UnitKey });
export type NewDuty = z.output<typeof NewDuty>;
export const EditDuty = DutyFields.extend({ version: Version });
export type EditDuty = z.output<typeof EditDuty>;
export const DutyStop = z.object({ stopped: z.boolean(), version: Version });

/** One time that a duty comes: the day as its rule says it, and the deadline on a working day. */
export const DutyOccurrence = z.object({
  nominal: Day,
  due: Day,
  /** The rule's day is a day off. */
  moved: z.boolean(),
  /** From when the task is there. */
  appears: Day,
  tasks: z.array(z.object({ lead: UnitKey, task: TaskId })),
});
export type DutyOccurrence = z.infer<typeof DutyOccurrence>;

export const DutyView = DutyFields.omit({ leads: true, support: true }).extend({
  id: z.uuid(),
  office: UnitName,
  unit: UnitName,
  leads: z.array(UnitName),
  support: z.array(UnitName),
  words: z.object({ vi: z.string(), en: z.string() }),
  stopped: z.boolean(),
  next: DutyOccurrence.nullable(),
  version: z.int(),
  mayWrite: z.boolean(),
});
export type DutyView = z.infer<typeof DutyView>;
export const DutyList = z.object({ duties: z.array(DutyView), mayWrite: z.boolean(), today: Day });
export type DutyList = z.infer<typeof DutyList>;
/** A year of a duty that stands or is only being written. */
export const DutyYear = z.object({ year: z.int(), occurrences: z.array(DutyOccurrence) });
export type DutyYear = z.infer<typeof DutyYear>;
export const DutyPreview = z.object({
  schedule: DutySchedule,
  onDayOff: OnDayOff,
  aheadDays: z.int().min(1).max(366),
  startsOn: Day,
  year: z.int().min(2000).max(2200),
});

/** The steps by which the clock tells people of a deadline. Days are working days. */
export const ESCALATION_STEPS = ["ahead", "due", "late-office", "late-above"] as const;
export const EscalationStep = z.enum(ESCALATION_STEPS);
export const EscalationRule = z.object({
  step: EscalationStep,
  days: z.int().min(0).max(250),
  active: z.boolean(),
  /** Set by the office; else as shipped. */
  own: z.boolean(),
});
export type EscalationRule = z.infer<typeof EscalationRule>;
export const EscalationRules = z.object({
  office: UnitName,
  rules: z.array(EscalationRule),
  mayWrite: z.boolean(),
});
export type EscalationRules = z.infer<typeof EscalationRules>;
export const SetEscalation = z.object({ days: z.int().min(0).max(250), active: z.boolean() });
