/** A numeric variable of a survey, one value per row; NaN where the answer is missing. */
export interface SurveyColumn {
  readonly name: string;
  readonly values: Float64Array;
}

/** A variable with levels: the code of the level of each row, −1 where it is missing. */
export interface SurveyFactor {
  readonly name: string;
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

/** Domains that do not overlap: the code of the domain of each row, −1 for a row in none. */
export interface Domains {
  readonly codes: Int32Array;
  readonly names: readonly string[];
}

/** One 0/1 column per level, named as R does: "stypeE". */
export function indicatorsOf(factor: SurveyFactor): SurveyColumn[] {
  return factor.levels.map((level, code) => ({
    name: `${factor.name}${level}`,
    values: indicator(factor.codes, code),
  }));
}

function indicator(codes: Int32Array, code: number): Float64Array {
  const values = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const own = codes[row] ?? -1;
    values[row] = own < 0 ? Number.NaN : own === code ? 1 : 0;
  }
  return values;
}

/**
 * 1 for the rows in which every column has a finite value and which lie in a domain, 0 for the others; undefined where no row is left
 * out. A row with one missing answer is left out for all columns looked at together, as R's na.rm does.
 */
export function usedRows(
  rows: number,
  columns: readonly Float64Array[],
  domains: Domains | undefined,
): Uint8Array | undefined {
  let used: Uint8Array | undefined;
  for (const values of columns) {
    for (let row = 0; row < rows; row++) {
      const value = values[row] ?? Number.NaN;
      if (value - value !== 0) {
        used ??= new Uint8Array(rows).fill(1);
        used[row] = 0;
      }
    }
  }
  const codes = domains?.codes;
  for (let row = 0; codes !== undefined && row < rows; row++) {
    if ((codes[row] ?? -1) < 0) {
      used ??= new Uint8Array(rows).fill(1);
      used[row] = 0;
    }
  }
  return used;
}
