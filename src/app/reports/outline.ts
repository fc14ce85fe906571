import { z } from "zod";
import { PERIODIC_KINDS } from "../../contract/reports.ts";

const Key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);

/** Matters that the system can say something about. */
export const FILLS = [
  "plans",
  "tasks",
  "late-tasks",
  "next-tasks",
  "indices",
  "rounds",
  "losses",
  "initiatives",
  "dossiers",
] as const;
export type Fill = (typeof FILLS)[number];

/** Single figures that the system can put into an annex; null where it does not hold them. */
export const VALUES = [
  "tasks.total",
  "tasks.done",
  "tasks.in-time",
  "tasks.late",
  "plans.issued",
  "rounds.run",
  "rounds.units",
  "rounds.submitted",
  "indices.known",
  "initiatives.count",
  "dossiers.total",
  "dossiers.in-time",
  "dossiers.late",
] as const;
export type ValueKey = (typeof VALUES)[number];

const OutlineParagraph = z.strictObject({
  id: Key,
  level: z.union([z.literal(1), z.literal(2)]),
  heading: z.string().min(1),
  fill: z.array(z.enum(FILLS)).default([]),
  hint: z.string().default(""),
});
export type OutlineParagraph = z.infer<typeof OutlineParagraph>;

const OutlineRow = z.union([
  z.strictObject({ id: Key, heading: z.string().min(1) }),
  z.strictObject({
    id: Key,
    label: z.string().min(1),
    unit: z.string().min(1),
    fill: z.enum(VALUES).optional(),
    /** Summed from the units that were called. */
    gather: z.boolean().default(false),
  }),
]);
export type OutlineRow = z.infer<typeof OutlineRow>;

/** What a periodic report is made of: `report-outlines/<id>.yaml`. */
export const ReportOutline = z.strictObject({
  id: Key,
  version: z.string().min(1),
  title: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  /** `composed`: written for this program; `official`: taken from an act. */
  text: z.enum(["composed", "official"]),
  kinds: z.array(z.enum(PERIODIC_KINDS)).min(1),
  calendar: z.strictObject({
    /** Of the last month of the period: the day up to which figures count, and the day by which it is sent. */
    cutOffDay: z.int().min(1).max(28),
    dueDay: z.int().min(1).max(28),
    citation: z.strictObject({
      act: z.string(),
      confidence: z.enum(["verbatim-source", "secondary", "reconstructed", "composed", "unknown"]),
      note: z.string(),
    }),
  }),
  paragraphs: z.array(OutlineParagraph).min(1),
  annexes: z.array(z.strictObject({ id: Key, title: z.string().min(1), rows: z.array(OutlineRow).min(1) })),
});
export type ReportOutline = z.infer<typeof ReportOutline>;
