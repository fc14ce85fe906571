import { z } from "zod";
import { Day, LeafCode, RoundId, UnitKey } from "./ids.ts";

/** What a meeting decided, as tasks to be looked over before they are set. */
export const ConclusionDrafts = z.object({
  meeting: z.uuid(),
  title: z.string(),
  heldOn: Day,
  office: UnitKey,
  unit: UnitKey,
  round: RoundId,
  index: z.string(),
  basis: z.string(),
  drafts: z.array(
    z.object({
      title: z.string(),
      detail: z.string(),
      lead: UnitKey,
      support: z.array(UnitKey),
      /** Where the meeting named none, the person does. */
      due: Day.nullable(),
      leaf: LeafCode,
      expectedPoints: z.number().nullable(),
      /** There is a task of this meeting for the leaf already. */
      set: z.boolean(),
    }),
  ),
});
export type ConclusionDrafts = z.infer<typeof ConclusionDrafts>;
