import type { Residuals } from "../design.ts";
import { leftOver } from "./adjustment.ts";
import { cellSums, type JointCells } from "./jointCells.ts";
import type { Margin } from "./margin.ts";
import { solveSymmetric } from "./symmetric.ts";

/**
 * Influences less their weighted projection on the categories of all margins, found from the joint cells: exact for any number
 * of margins, base weights as the weights of the regression.
 */
export function projectedResiduals(
  margins: readonly Margin[],
  cells: JointCells,
  before: Float64Array,
  after: Float64Array,
): Residuals {
  const offsets = offsetsOf(margins);
  const size = offsets.at(-1) ?? 0;
  const cellBase = cellSums(cells, before);
  const gram = new Float64Array(size * size);
  for (let cell = 0; cell < cells.count; cell++) {
    const weight = cellBase[cell] ?? 0;
    const places = cells.codes.map((codes, index) => (offsets[index] ?? 0) + (codes[cell] ?? 0));
    for (const row of places)
      for (const column of places) gram[row * size + column] = (gram[row * size + column] ?? 0) + weight;
  }
  const solve = solveSymmetric(gram, size);
  const ratio = after.map((weight, row) => ((before[row] ?? 0) > 0 ? weight / (before[row] ?? 1) : 0));
  return (linearised) =>
    linearised.map((values) => {
      const unscaled = values.map((value, row) => ((ratio[row] ?? 0) > 0 ? value / (ratio[row] ?? 1) : 0));
      const inCells = cellSums(cells, unscaled);
      const right = new Float64Array(size);
      cells.codes.forEach((codes, index) => {
        for (let cell = 0; cell < cells.count; cell++) {
          const place = (offsets[index] ?? 0) + (codes[cell] ?? 0);
          right[place] = (right[place] ?? 0) + (inCells[cell] ?? 0);
        }
      });
      const fitted = fittedByCell(cells, offsets, solve.solve(right));
      return values.map((value, row) =>
        leftOver(value, (after[row] ?? 0) * (fitted[cells.cellOf[row] ?? 0] ?? 0)),
      );
    });
}

function offsetsOf(margins: readonly Margin[]): number[] {
  const offsets = [0];
  for (const margin of margins) offsets.push((offsets.at(-1) ?? 0) + margin.categories.length);
  return offsets;
}

function fittedByCell(cells: JointCells, offsets: readonly number[], effects: Float64Array): Float64Array {
  const fitted = new Float64Array(cells.count);
  cells.codes.forEach((codes, index) => {
    for (let cell = 0; cell < cells.count; cell++)
      fitted[cell] = (fitted[cell] ?? 0) + (effects[(offsets[index] ?? 0) + (codes[cell] ?? 0)] ?? 0);
  });
  return fitted;
}

const SURVEY_ITERATIONS = 10;

/** Ten sweeps of plain means of the influences in each category, with the weights after each margin: R survey's own rule. */
export function sweptResiduals(margins: readonly Margin[], afterMargin: readonly Float64Array[]): Residuals {
  const counts = margins.map((margin) => {
    const count = new Float64Array(margin.categories.length);
    for (const code of margin.codes) count[code] = (count[code] ?? 0) + 1;
    return count;
  });
  return (linearised) =>
    linearised.map((values) => {
      const rest = Float64Array.from(values);
      for (let iteration = 0; iteration < SURVEY_ITERATIONS; iteration++)
        margins.forEach((margin, index) => {
          takeMeansOut(rest, margin.codes, counts[index] ?? new Float64Array(0), afterMargin[index] ?? rest);
        });
      return rest;
    });
}

function takeMeansOut(
  rest: Float64Array,
  codes: Int32Array,
  counts: Float64Array,
  weights: Float64Array,
): void {
  const means = new Float64Array(counts.length);
  for (let row = 0; row < rest.length; row++) {
    const code = codes[row] ?? 0;
    const weight = weights[row] ?? 0;
    if (weight > 0) means[code] = (means[code] ?? 0) + (rest[row] ?? 0) / weight;
  }
  for (let code = 0; code < means.length; code++) means[code] = (means[code] ?? 0) / (counts[code] || 1);
  for (let row = 0; row < rest.length; row++)
    rest[row] = leftOver(rest[row] ?? 0, (weights[row] ?? 0) * (means[codes[row] ?? 0] ?? 0));
}
