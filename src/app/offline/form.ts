import { z } from "zod";
import { Instant } from "../../contract/ids.ts";

/** Names of the hidden columns that travel with each row; the reader finds the table by them. */
export const HIDDEN = {
  leaf: "chiso:leaf",
  input: "chiso:input",
  version: "chiso:version",
  base: "chiso:base",
} as const;

/** Stands in the input column where the row holds the explanation of its leaf. */
export const EXPLANATION = "#explanation";

/** Head of the column to type into. */
export const VALUE_HEAD = "Giá trị";

/** Name of the hidden tab, and the version of this form. */
export const STAMP_TAB = "chiso";
export const FORM = "1";

/** The hidden tab: which sheet a file was taken from, and when. Titles are kept to name a file that was mixed up. */
export const Stamp = z.object({
  form: z.string(),
  round: z.string(),
  roundTitle: z.string(),
  unit: z.string(),
  unitName: z.string(),
  method: z.string(),
  methodSha256: z.string(),
  takenAt: Instant,
  takenByName: z.string(),
});
export type Stamp = z.infer<typeof Stamp>;
