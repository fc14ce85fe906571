import type { AnyDesign } from "../design.ts";
import type { SurveyColumn, SurveyFactor } from "../statistics/column.ts";

/** Two variables crossed: people of the population in each cell, row by row of the table. */
export interface CrossTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Weighted counts, the columns running fastest. */
  readonly counts: Float64Array;
  /** Cell of each row of the sample, −1 where either answer is missing. */
  readonly cellOf: Int32Array;
  /** Rows of the sample with a weight, with or without both answers. */
  readonly sampleSize: number;
}

/** Weighted counts of two variables crossed; levels that nobody with a weight has are left out. R survey: `svytable`. */
export function crossTable(
  design: AnyDesign,
  rowFactor: SurveyFactor,
  columnFactor: SurveyFactor,
): CrossTable {
  const { weights } = design;
  const rows = presentLevels(rowFactor, weights);
  const columns = presentLevels(columnFactor, weights);
  const cellOf = new Int32Array(weights.length).fill(-1);
  const counts = new Float64Array(rows.kept.length * columns.kept.length);
  let sampleSize = 0;
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] ?? 0;
    if (weight === 0) continue;
    sampleSize += 1;
    const across = columns.placeOf[columnFactor.codes[row] ?? -1] ?? -1;
    const down = rows.placeOf[rowFactor.codes[row] ?? -1] ?? -1;
    if (across < 0 || down < 0) continue;
    const cell = down * columns.kept.length + across;
    cellOf[row] = cell;
    counts[cell] = (counts[cell] ?? 0) + weight;
  }
  return { rows: rows.kept, columns: columns.kept, counts, cellOf, sampleSize };
}

function presentLevels(factor: SurveyFactor, weights: Float64Array) {
  const present = new Uint8Array(factor.levels.length);
  factor.codes.forEach((code, row) => {
    if (code >= 0 && (weights[row] ?? 0) !== 0) present[code] = 1;
  });
  const placeOf = new Int32Array(factor.levels.length).fill(-1);
  const kept: string[] = [];
  factor.levels.forEach((level, code) => {
    if (present[code] !== 1) return;
    placeOf[code] = kept.length;
    kept.push(level);
  });
  return { kept, placeOf };
}

/** One 0/1 column per cell; missing where the row of the sample is in no cell. */
export function cellColumns(table: CrossTable): SurveyColumn[] {
  return Array.from(table.counts, (_, cell) => ({
    name: `${table.rows[Math.floor(cell / table.columns.length)]}:${table.columns[cell % table.columns.length]}`,
    values: Float64Array.from(table.cellOf, (own) => (own < 0 ? Number.NaN : own === cell ? 1 : 0)),
  }));
}

/** Sums over the rows and over the columns, and over all. */
export function marginSums(counts: Float64Array, width: number) {
  const down = new Float64Array(counts.length / width);
  const across = new Float64Array(width);
  let all = 0;
  counts.forEach((count, cell) => {
    const row = Math.floor(cell / width);
    down[row] = (down[row] ?? 0) + count;
    across[cell % width] = (across[cell % width] ?? 0) + count;
    all += count;
  });
  return { down, across, all };
}
