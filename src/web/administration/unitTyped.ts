import { searchKey } from "../../core/published/search-key.ts";
import type { FormFault } from "../parts/ErrorSummary.tsx";

export interface TypedUnit {
  readonly name: string;
  readonly key: string;
  readonly family: string;
  readonly parent: string | null;
  readonly validFrom: string;
}

export const EMPTY_UNIT: TypedUnit = { name: "", key: "", family: "commune", parent: null, validFrom: "" };

const KEY = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** Everything that must be mended before the unit can be sent. */
export function unitFaults(
  typed: TypedUnit,
  words: { readonly unitNameMissing: string; readonly keyWrong: string },
): readonly FormFault[] {
  const faults: FormFault[] = [];
  if (typed.name.trim() === "") faults.push({ field: "unit-name", text: words.unitNameMissing });
  if (!KEY.test(typed.key)) faults.push({ field: "unit-key", text: words.keyWrong });
  return faults;
}

/** A key proposed from a name: «UBND xã An Bình» → `ubnd-xa-an-binh`. */
export function proposedKey(name: string): string {
  return searchKey(name).replaceAll(" ", "-").slice(0, 80);
}
