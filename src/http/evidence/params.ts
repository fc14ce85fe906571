import { z } from "zod";
import { EvidenceId } from "../../contract/ids.ts";

export const evidenceParams = z.object({ id: EvidenceId });
export const pageParam = z.coerce.number().int().min(1).max(100_000);

/** A few widths only, so that nobody can fill the disk with pictures of all sizes. */
const WIDTHS = { "160": 160, "800": 800, "1400": 1400 } as const;
export const pictureQuery = z.object({ w: z.enum(["160", "800", "1400"]).default("1400") });

export function widthOf(wanted: keyof typeof WIDTHS): number {
  return WIDTHS[wanted];
}
