import type { SurveyFault } from "../fault.ts";
import { calibrationFault } from "./calibrationFaults.ts";
import type { Margin } from "./margin.ts";

/** A number known of every row of the sample, and its total over the population. The intercept has 1 in every row. */
export interface AuxiliaryNumber {
  readonly kind: "number";
  readonly name: string;
  readonly values: Float64Array;
  readonly total: number;
}

/** Counts of the population by category: one column of 0 and 1 per category, without any left out. */
export interface AuxiliaryMargin {
  readonly kind: "margin";
  readonly margin: Margin;
}

export type Auxiliary = AuxiliaryNumber | AuxiliaryMargin;

/** Auxiliaries as a table with few filled cells per row: `width` places and values a row. */
export interface AuxiliaryTable {
  readonly rows: number;
  readonly width: number;
  readonly names: readonly string[];
  readonly totals: Float64Array;
  /** Column of each filled cell, row after row. */
  readonly places: Int32Array;
  readonly values: Float64Array;
}

/** The intercept: the size of the population. */
export function intercept(rows: number, total: number): AuxiliaryNumber {
  return { kind: "number", name: "(Intercept)", values: new Float64Array(rows).fill(1), total };
}

/**
 * Treatment contrasts of a margin as R's `model.matrix` has them: one column per category but the first. With an intercept they
 * say the same as the whole margin.
 */
export function contrastsOf(margin: Margin): AuxiliaryNumber[] {
  return margin.categories.slice(1).map((category, index) => ({
    kind: "number",
    name: `${margin.name}${category}`,
    values: Float64Array.from(margin.codes, (code) => (code === index + 1 ? 1 : 0)),
    total: margin.population[index + 1] ?? 0,
  }));
}

/** Refuses values or totals that are not numbers ("value-not-finite") and columns of another length ("rows-differ"). */
export function auxiliaryTable(
  auxiliaries: readonly Auxiliary[],
  rows: number,
):
  | { readonly ok: true; readonly table: AuxiliaryTable }
  | { readonly ok: false; readonly faults: SurveyFault[] } {
  const faults = auxiliaries.flatMap((auxiliary) => auxiliaryFaults(auxiliary, rows));
  if (faults.length > 0) return { ok: false, faults };
  const width = auxiliaries.length;
  const names: string[] = [];
  const totals: number[] = [];
  const places = new Int32Array(rows * width);
  const values = new Float64Array(rows * width);
  auxiliaries.forEach((auxiliary, index) => {
    const first = names.length;
    if (auxiliary.kind === "number") {
      names.push(auxiliary.name);
      totals.push(auxiliary.total);
      for (let row = 0; row < rows; row++) {
        places[row * width + index] = first;
        values[row * width + index] = auxiliary.values[row] ?? 0;
      }
      return;
    }
    const { margin } = auxiliary;
    names.push(...margin.categories.map((category) => `${margin.name}: ${category}`));
    totals.push(...margin.population);
    for (let row = 0; row < rows; row++) {
      places[row * width + index] = first + (margin.codes[row] ?? 0);
      values[row * width + index] = 1;
    }
  });
  return { ok: true, table: { rows, width, names, totals: Float64Array.from(totals), places, values } };
}

function auxiliaryFaults(auxiliary: Auxiliary, rows: number): SurveyFault[] {
  if (auxiliary.kind === "margin") {
    const { margin } = auxiliary;
    if (margin.codes.length !== rows)
      return [calibrationFault("rows-differ", margin.name, `${margin.codes.length} ≠ ${rows}`)];
    const sound =
      margin.population.length === margin.categories.length && margin.population.every(Number.isFinite);
    return sound ? [] : [calibrationFault("totals-differ-in-number", margin.name)];
  }
  if (auxiliary.values.length !== rows)
    return [calibrationFault("rows-differ", auxiliary.name, `${auxiliary.values.length} ≠ ${rows}`)];
  const bad = auxiliary.values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) return [calibrationFault("value-not-finite", auxiliary.name, "", bad + 1)];
  return Number.isFinite(auxiliary.total) ? [] : [calibrationFault("value-not-finite", auxiliary.name)];
}

/** Weighted column sums. */
export function columnTotals(table: AuxiliaryTable, weights: Float64Array): Float64Array {
  const { width, places, values } = table;
  const sums = new Float64Array(table.names.length);
  for (let row = 0; row < table.rows; row++) {
    const weight = weights[row] ?? 0;
    if (weight === 0) continue;
    for (let cell = row * width; cell < (row + 1) * width; cell++) {
      const place = places[cell] ?? 0;
      sums[place] = (sums[place] ?? 0) + weight * (values[cell] ?? 0);
    }
  }
  return sums;
}

/** Σ weight × row × rowᵀ, row-major. */
export function gramOf(table: AuxiliaryTable, weights: Float64Array): Float64Array {
  const { width, places, values } = table;
  const size = table.names.length;
  const gram = new Float64Array(size * size);
  for (let row = 0; row < table.rows; row++) {
    const weight = weights[row] ?? 0;
    if (weight === 0) continue;
    const start = row * width;
    for (let left = start; left < start + width; left++) {
      const line = (places[left] ?? 0) * size;
      const weighted = weight * (values[left] ?? 0);
      if (weighted === 0) continue;
      for (let right = start; right < start + width; right++) {
        const place = line + (places[right] ?? 0);
        gram[place] = (gram[place] ?? 0) + weighted * (values[right] ?? 0);
      }
    }
  }
  return gram;
}

/** row · effects for every row. */
export function fittedRows(table: AuxiliaryTable, effects: Float64Array): Float64Array {
  const { width, places, values } = table;
  const fitted = new Float64Array(table.rows);
  for (let row = 0; row < table.rows; row++) {
    let sum = 0;
    for (let cell = row * width; cell < (row + 1) * width; cell++)
      sum += (values[cell] ?? 0) * (effects[places[cell] ?? 0] ?? 0);
    fitted[row] = sum;
  }
  return fitted;
}

/** Σ |row · effects| term by term: the size beside which a residual is noise. */
export function fittedSizes(table: AuxiliaryTable, effects: Float64Array): Float64Array {
  const { width, places, values } = table;
  const sizes = new Float64Array(table.rows);
  for (let row = 0; row < table.rows; row++) {
    let sum = 0;
    for (let cell = row * width; cell < (row + 1) * width; cell++)
      sum += Math.abs((values[cell] ?? 0) * (effects[places[cell] ?? 0] ?? 0));
    sizes[row] = sum;
  }
  return sizes;
}
