import { z } from "zod";
import { EvidenceId, Instant, LeafCode, RoundId, UnitKey } from "./ids.ts";
import { UnitName } from "./riskMarks.ts";

/** What would be discovered too late: told before anything is downloaded or typed. */
export const EntryLack = z.enum([
  "no-points",
  "no-evidence",
  "no-explanation",
  "unanswered-request",
  "at-risk",
]);
export type EntryLack = z.infer<typeof EntryLack>;

/** One leaf as it is typed into the Ministry's software: value, words and files side by side. */
export const EntryLine = z.object({
  code: LeafCode,
  label: z.string(),
  fieldCode: z.string(),
  max: z.number(),
  points: z.number().nullable(),
  /** What was typed in, one input a row, in Vietnamese. */
  answers: z.string(),
  explanation: z.string(),
  /** «1. Kế hoạch …, số 12/KH-UBND ngày 05/01/2026», one a row. */
  evidenceText: z.string(),
  files: z.array(
    z.object({
      evidence: EvidenceId,
      /** Path in the pack; null for links. */
      path: z.string().nullable(),
      link: z.string().nullable(),
      title: z.string(),
    }),
  ),
  lacks: z.array(EntryLack),
  lead: UnitName.nullable(),
  entered: z.object({ at: Instant, byName: z.string(), changedSince: z.boolean() }).nullable(),
});
export type EntryLine = z.infer<typeof EntryLine>;

export const EntryView = z.object({
  round: z.object({ id: RoundId, title: z.string(), period: z.string() }),
  sheet: UnitKey,
  unitName: z.string(),
  fields: z.array(z.object({ code: z.string(), label: z.string() })),
  lines: z.array(EntryLine),
  selfPoints: z.number(),
  selfMax: z.number(),
  handedIn: z.boolean(),
  /** Files that the pack will hold, and their bytes in all. */
  files: z.int(),
  bytes: z.number(),
});
export type EntryView = z.infer<typeof EntryView>;

export const TickEntry = z.object({ entered: z.boolean() });
