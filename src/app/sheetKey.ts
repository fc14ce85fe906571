import type { RoundId, UnitKey } from "../contract/ids.ts";

/** One sheet (phiếu tự chấm điểm): a unit in a round. */
export interface SheetKey {
  readonly roundId: RoundId;
  readonly unit: UnitKey;
}

/** A part of a round; what is left out is not narrowed. */
export interface SheetFilter {
  readonly units?: readonly UnitKey[];
  readonly leaves?: readonly string[];
}
