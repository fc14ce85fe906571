import { AppError, type Fault } from "../../contract/errors.ts";
import type { IndexFault, Refusable } from "../../core/index.ts";

/** Faults of figures or of a calculation in the form of the API: row and column where they have them. */
export function viewFaults(faults: readonly IndexFault[]): Fault[] {
  return faults.map(({ place, words }) => ({
    path: place.leaf ?? place.node ?? place.column ?? place.unit ?? place.step ?? "file",
    vi: words.vi,
    en: words.en,
    ...(place.row === undefined ? {} : { row: place.row }),
    ...(place.column === undefined ? {} : { column: place.column }),
  }));
}

/** The value, or a refusal that tells every fault at once. */
export function valueOf<T>(answer: Refusable<T>): T {
  if (answer.ok) return answer.value;
  throw new AppError("invalid", `${answer.faults.length} faults in the figures of an index`, {
    faults: viewFaults(answer.faults),
  });
}
