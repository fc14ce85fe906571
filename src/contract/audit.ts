import { z } from "zod";

export const AuditEntryView = z.object({
  seq: z.int(),
  at: z.string(),
  actorName: z.string().nullable(),
  kind: z.string(),
  unit: z.string().nullable(),
  vi: z.string(),
  en: z.string(),
  hash: z.string(),
});
export type AuditEntryView = z.infer<typeof AuditEntryView>;

/** Result of walking one chain from its first entry to its head. */
export const ChainReport = z.object({
  chain: z.string(),
  entries: z.int(),
  head: z.string(),
  intact: z.boolean(),
  fault: z.string().nullable(),
});
export type ChainReport = z.infer<typeof ChainReport>;
