import { z } from "zod";
import { localText } from "./words.ts";

const optionSchema = z.union([
  z.string().min(1),
  z.strictObject({ id: z.string().min(1), label: localText.optional(), hint: localText.optional() }),
]);

/** What a person types or a system delivers for a leaf. A `share` is 0–1, a `count` a whole number from 0. */
export const inputSchema = z.strictObject({
  kind: z.enum(["choice", "number", "count", "share", "date", "yes-no", "text"]),
  label: localText.optional(),
  unit: z
    .union([z.string().min(1), localText])
    .optional()
    .describe("Unit printed beside the number, e.g. hồ sơ, in Vietnamese or in both languages"),
  min: z.number().optional(),
  max: z.number().optional(),
  options: z.array(optionSchema).min(1).optional(),
  hint: localText.optional(),
});

export type Input = z.infer<typeof inputSchema>;
export type InputKind = Input["kind"];
export type Option = z.infer<typeof optionSchema>;
/** A parsed input: numbers for number, count and share; true or false for yes-no; text, option id or YYYY-MM-DD else. */
export type InputValue = number | string | boolean;
