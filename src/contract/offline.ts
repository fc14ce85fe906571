import { z } from "zod";
import { Instant, LeafCode, Version } from "./ids.ts";
import { AnswerValue } from "./sheets.ts";

const Words = z.object({ vi: z.string(), en: z.string() });

/** One cell of a filled file that says something else than the sheet now. */
export const OfflineDifference = z.object({
  /** Where in the file, e.g. F12. */
  cell: z.string(),
  leaf: LeafCode,
  leafLabel: z.string(),
  /** Null: the explanation of the leaf. */
  input: z.string().nullable(),
  inputLabel: z.string(),
  /** What the file says; null clears. Sent back to accept it. */
  file: AnswerValue,
  fileWords: z.string(),
  nowWords: z.string(),
  /** Version that stands now; sent back to accept. */
  version: Version,
  /** Somebody changed it after the file was taken: both are shown, the person chooses. */
  changedSince: z.object({ byName: z.string(), at: Instant }).nullable(),
  /** Why it cannot be accepted; null when it can. */
  refusal: Words.nullable(),
});
export type OfflineDifference = z.infer<typeof OfflineDifference>;

/** What cannot be read, cell by cell; other cells can be accepted all the same. */
export const OfflineFault = Words.extend({ cell: z.string() });
export type OfflineFault = z.infer<typeof OfflineFault>;

export const OfflineComparison = z.object({
  takenAt: Instant,
  takenByName: z.string(),
  differences: z.array(OfflineDifference),
  faults: z.array(OfflineFault),
  /** Cells that the file leaves as they were taken while somebody changed them since: they stay as they are now. */
  movedOn: z.int(),
  /** Rows of the form that are not in the file any more: they stay as they are now. */
  missing: z.int(),
});
export type OfflineComparison = z.infer<typeof OfflineComparison>;

export const AcceptOffline = z.object({
  changes: z
    .array(
      z.object({
        leaf: LeafCode,
        input: z.string().min(1).max(100).nullable(),
        value: z.union([AnswerValue, z.string().max(8000)]),
        baseVersion: Version,
      }),
    )
    .min(1)
    .max(5000),
});
export type AcceptOffline = z.infer<typeof AcceptOffline>;
export const OfflineAccepted = z.object({ accepted: z.int() });
