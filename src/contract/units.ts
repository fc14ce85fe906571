import { z } from "zod";
import { Day, UnitKey } from "./ids.ts";

export const UnitView = z.object({
  key: UnitKey,
  name: z.string(),
  nameEn: z.string().nullable(),
  family: z.string(),
  parent: UnitKey.nullable(),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  illustration: z.boolean(),
});
export type UnitView = z.infer<typeof UnitView>;

export const CreateUnit = z.object({
  key: UnitKey,
  name: z.string().min(1).max(200),
  nameEn: z.string().max(200).nullable().default(null),
  family: z.string().min(1).max(40),
  parent: UnitKey.nullable().default(null),
  validFrom: Day.nullable().default(null),
});
