import { z } from "zod";
import { Clock, RoundDetail } from "./rounds.ts";

export const CloneRound = z.object({
  title: z.string().trim().min(3).max(200).optional(),
  period: z.string().trim().min(4).max(20),
  methodId: z.string().max(100),
  methodVersion: z.string().max(100),
  /** The windows of the round before, moved on by the years between the periods, when not given. */
  clock: Clock.optional(),
});
export type CloneRound = z.infer<typeof CloneRound>;

/** What could not be carried over from the round before; the rest was. */
export const CarryFault = z.object({
  kind: z.enum(["unit", "family", "exemption", "assignment", "appraiser"]),
  vi: z.string(),
  en: z.string(),
});
export type CarryFault = z.infer<typeof CarryFault>;

export const ClonedRound = z.object({ round: RoundDetail, faults: z.array(CarryFault) });
export type ClonedRound = z.infer<typeof ClonedRound>;
