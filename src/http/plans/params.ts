import { z } from "zod";
import { Version } from "../../contract/ids.ts";
import { PlanId } from "../../contract/improvement.ts";

export const TAGS = ["plans"];
export const planParams = z.object({ id: PlanId });
/** Of what is removed: the version that the person saw. */
export const seenVersion = z.object({ version: z.coerce.number().pipe(Version) });
export const saved = z.object({ version: z.int() });
export const made = z.object({ id: z.uuid() });
