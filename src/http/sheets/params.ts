import { z } from "zod";
import { LeafCode, RoundId, UnitKey } from "../../contract/ids.ts";

export const sheetParams = z.object({ id: RoundId, unit: UnitKey });
export const leafParams = sheetParams.extend({ leaf: LeafCode });
export const inputParams = leafParams.extend({ input: z.string().min(1).max(100) });

/** How use cases name a sheet. */
export function sheetKey({ id, unit }: z.infer<typeof sheetParams>): { roundId: RoundId; unit: UnitKey } {
  return { roundId: id, unit };
}
