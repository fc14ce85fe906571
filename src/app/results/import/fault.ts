import type { ImportFault } from "../../../contract/published.ts";

/** Where a fault stands: a line of the file and a column; null is the whole file or line. */
export interface Place {
  readonly row: number | null;
  readonly column: string | null;
}

/** What is wrong and what to type instead, in both languages. */
export function fault(place: Place, vi: string, en: string): ImportFault {
  return { ...place, vi, en };
}

export const WHOLE_FILE: Place = { row: null, column: null };
