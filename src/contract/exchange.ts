import { z } from "zod";

/** Tables that can be taken out as a file, filled and brought back. */
export const PLATFORM_EXCHANGES = ["accounts", "units", "tasks"] as const;
export const ROUND_EXCHANGES = ["assignments", "appraisers", "values"] as const;
export const PLAN_EXCHANGES = ["plan-items"] as const;
export const REPORT_EXCHANGES = ["report-figures"] as const;
export const ExchangeKind = z.enum([
  ...PLATFORM_EXCHANGES,
  ...ROUND_EXCHANGES,
  ...PLAN_EXCHANGES,
  ...REPORT_EXCHANGES,
]);
export type ExchangeKind = z.infer<typeof ExchangeKind>;

/** One thing wrong with a file: where it stands, and what to do. Null: the whole file or the whole row. */
export const ExchangeFault = z.object({
  row: z.int().nullable(),
  column: z.string().nullable(),
  vi: z.string(),
  en: z.string(),
});
export type ExchangeFault = z.infer<typeof ExchangeFault>;

/** What a row of the file would do. `from` and `to` are as a person reads them; an absence is empty. */
export const ExchangeItem = z.object({
  row: z.int(),
  /** Whom or what the row is about. */
  label: z.string(),
  state: z.enum(["new", "changed", "same"]),
  changes: z.array(z.object({ vi: z.string(), en: z.string(), from: z.string(), to: z.string() })),
});
export type ExchangeItem = z.infer<typeof ExchangeItem>;

export const ExchangeCounts = z.object({ new: z.int(), changed: z.int(), same: z.int() });
export type ExchangeCounts = z.infer<typeof ExchangeCounts>;

export const ExchangePreview = z.object({
  kind: ExchangeKind,
  fileName: z.string(),
  /** Stands for the file and for what it meets in the store; sent back to apply just that. Null when there are faults. */
  digest: z.string().nullable(),
  faults: z.array(ExchangeFault),
  counts: ExchangeCounts,
  /** New and changed first; rows that change nothing are only counted. */
  items: z.array(ExchangeItem),
});
export type ExchangePreview = z.infer<typeof ExchangePreview>;

export const ExchangeApplied = z.object({
  kind: ExchangeKind,
  counts: ExchangeCounts,
  /** Accounts only: shown once and kept nowhere. */
  passwords: z.array(
    z.object({ username: z.string(), displayName: z.string(), oneTimePassword: z.string() }),
  ),
});
export type ExchangeApplied = z.infer<typeof ExchangeApplied>;
