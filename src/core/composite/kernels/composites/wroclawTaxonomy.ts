import { extent, mean, standardDeviation } from "../../../statistics/moments.ts";
import type { KernelFault } from "../fault.ts";
import { unitRow } from "./unitRow.ts";

/**
 * Wroclaw taxonomic measure (Hellwig 1968): a unit's distance from the ideal unit, which is best in every column, over the
 * mean distance plus two standard deviations (n − 1). 0 is the ideal; smaller is better. Columns are normalised and higher
 * is better. NaN for a unit with a missing value.
 */
export function wroclawTaxonomy(columns: readonly Float64Array[]): Float64Array | KernelFault {
  const ideal = columns.map((column) => extent(column)[1]);
  const distances = Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => {
    const values = unitRow(columns, row);
    if (values === null) return Number.NaN;
    return Math.sqrt(values.reduce((sum, value, place) => sum + (value - (ideal[place] ?? 0)) ** 2, 0));
  });
  const far = mean(distances) + 2 * standardDeviation(distances);
  return far > 0 ? distances.map((distance) => distance / far) : { fault: "too-few" };
}
