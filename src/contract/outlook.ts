import { z } from "zod";
import { UnitKey } from "./ids.ts";

/** A unit whose outlook (standing, risks, what-ifs, tasks) the reader may see. */
export const OutlookUnit = z.object({
  unit: UnitKey,
  name: z.string(),
  nameEn: z.string().nullable(),
  family: z.string(),
  /** One of the reader's own, or the one their office works for; the rest stand beneath or beside. */
  own: z.boolean(),
});
export type OutlookUnit = z.infer<typeof OutlookUnit>;

/** Own units first, then the others by family and name. Empty for people who work for no unit. */
export const OutlookUnits = z.object({ units: z.array(OutlookUnit) });
export type OutlookUnits = z.infer<typeof OutlookUnits>;
