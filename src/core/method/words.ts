import { z } from "zod";
import type { Lang } from "../numbers/format.ts";

/** Words shown to people: Vietnamese always, English where it exists. */
export const localText = z
  .strictObject({ vi: z.string().min(1), en: z.string().min(1).optional() })
  .describe("Words shown to people: Vietnamese always, English where it exists");

/** A stable code of a node, as printed in the act: "1", "1.2", "C1". Always a quoted string, so that 1.10 stays 1.10. */
export const nodeCode = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
  .describe("Stable code of a criterion, in quotes");

/** Name of an input: an identifier, so that expressions can use it. */
export const inputName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*$/)
  .describe("Name of an input: letters and digits, starting with a letter");

/** Id of a method, family or split: lower-case ASCII words joined by hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const calendarDate = z.iso.date().describe("Date as YYYY-MM-DD");

/** How sure we are of a text or number: read in the act itself, read elsewhere, rebuilt, composed by us, or not known. */
export const confidence = z.enum(["verbatim-source", "secondary", "reconstructed", "composed", "unknown"]);

export const citation = z
  .strictObject({
    act: z.string().min(1).optional(),
    source: z.string().min(1).optional(),
    url: z.url().optional(),
    confidence,
  })
  .describe("Where the text and the points of this leaf come from");

export type LocalText = z.infer<typeof localText>;

/** Words in the reader's language; Vietnamese where there is no English. A plain text is the same in both. */
export function wordsIn(text: LocalText | string, lang: Lang): string {
  if (typeof text === "string") return text;
  return lang === "en" ? (text.en ?? text.vi) : text.vi;
}
export type Citation = z.infer<typeof citation>;
