import { z } from "zod";
import { localText } from "./words.ts";

/** One group or class. A lower limit is closed (`from`) or open (`above`), an upper one open (`below`) or closed (`upTo`). */
export const bandSchema = z.strictObject({
  id: z.string().min(1),
  label: localText.optional(),
  from: z.number().optional().describe("Lower limit, itself inside"),
  above: z.number().optional().describe("Lower limit, itself outside"),
  below: z.number().optional().describe("Upper limit, itself outside"),
  upTo: z.number().optional().describe("Upper limit, itself inside"),
});

/** Bands on the points of a node or on its percent (0–100) of the maximum assigned to the unit. */
export const bandSetSchema = z.strictObject({
  base: z.enum(["points", "percent"]),
  bands: z.array(bandSchema).min(1),
});

export type Band = z.infer<typeof bandSchema>;
export type BandSet = z.infer<typeof bandSetSchema>;
