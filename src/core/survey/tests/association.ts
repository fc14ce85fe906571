import { chiSquareUpper, fUpper } from "../../statistics/distributions.ts";
import { solveSymmetric } from "../calibration/symmetric.ts";
import type { AnyDesign } from "../design.ts";
import { estimateUnder } from "../estimateUnder.ts";
import type { SurveyRefusal } from "../statistic.ts";
import type { SurveyFactor } from "../statistics/column.ts";
import { meanOf, totalOf } from "../statistics/means.ts";
import { type CrossTable, cellColumns, crossTable, marginSums } from "./crossTable.ts";
import { noSpread, tooFewDegrees, tooFewGroups } from "./testFaults.ts";

/**
 * "rao-scott-f": Pearson's X² divided by the mean design effect, second order, F distribution. "rao-scott-chisq": the same with
 * a chi-square distribution, first order. "wald": F of the deviations from independence; "adjusted-wald" corrects it for few
 * clusters.
 */
export type AssociationTest = "rao-scott-f" | "rao-scott-chisq" | "wald" | "adjusted-wald";

export interface AssociationResult {
  readonly ok: true;
  readonly table: CrossTable;
  /** F, or X² for "rao-scott-chisq". */
  readonly statistic: number;
  readonly numeratorDegrees: number;
  /** Null for a chi-square distribution, which has none. */
  readonly denominatorDegrees: number | null;
  /** P(a larger statistic) where rows and columns are independent. */
  readonly p: number;
}

/**
 * Tests whether two variables are independent. Rows with either answer missing are left out as a domain. Refuses a variable
 * with one group ("request-unsupported") and a Wald test with no degrees of freedom left.
 * Source: Rao and Scott (1984); Koch, Freeman and Freeman (1975); R survey 4.5 `svychisq`.
 */
export function testAssociation(
  design: AnyDesign,
  rows: SurveyFactor,
  columns: SurveyFactor,
  test: AssociationTest = "rao-scott-f",
): AssociationResult | SurveyRefusal {
  const table = crossTable(design, rows, columns);
  const faults = [
    ...(table.rows.length < 2 ? [tooFewGroups(rows.name)] : []),
    ...(table.columns.length < 2 ? [tooFewGroups(columns.name)] : []),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const result =
    test === "wald" || test === "adjusted-wald"
      ? waldTest(design, table, test === "adjusted-wald")
      : raoScott(design, table, test === "rao-scott-f");
  if (!result.ok) return result;
  return Number.isFinite(result.statistic) && Number.isFinite(result.p)
    ? result
    : { ok: false, faults: [noSpread()] };
}

function raoScott(
  design: AnyDesign,
  table: CrossTable,
  secondOrder: boolean,
): AssociationResult | SurveyRefusal {
  const shares = estimateUnder(design, meanOf(cellColumns(table)));
  if (!shares.ok) return shares;
  const size = table.counts.length;
  const n = table.sampleSize;
  const inverse = shares.estimates.map((share) => (share === 0 ? 0 : 1 / share));
  const contrasts = interactions(table.rows.length, table.columns.length);
  const plain = sandwich(contrasts, size, (i, j) => (i === j ? (inverse[i] ?? 0) / n : 0));
  const design2 = sandwich(
    contrasts,
    size,
    (i, j) => (inverse[i] ?? 0) * (shares.covariance[i * size + j] ?? 0) * (inverse[j] ?? 0),
  );
  const delta = solvedColumns(plain, design2, contrasts.length);
  const traces = tracesOf(delta, contrasts.length);
  const pearson = pearsonOf(shares.estimates, table.columns.length) * n;
  if (!secondOrder) {
    const degrees = contrasts.length;
    const p = chiSquareUpper(pearson / (traces.first / degrees), degrees);
    return {
      ok: true,
      table,
      statistic: pearson,
      numeratorDegrees: degrees,
      denominatorDegrees: null,
      p,
    };
  }
  const numeratorDegrees = traces.first ** 2 / traces.second;
  const denominatorDegrees = numeratorDegrees * shares.degf;
  if (!(denominatorDegrees > 0)) return { ok: false, faults: [tooFewDegrees()] };
  const statistic = pearson / traces.first;
  const p = fUpper(statistic, numeratorDegrees, denominatorDegrees);
  return { ok: true, table, statistic, numeratorDegrees, denominatorDegrees, p };
}

function pearsonOf(shares: Float64Array, width: number): number {
  const { down, across } = marginSums(shares, width);
  return shares.reduce((sum, share, cell) => {
    const expected = (down[Math.floor(cell / width)] ?? 0) * (across[cell % width] ?? 0);
    return sum + (share - expected) ** 2 / expected;
  }, 0);
}

/** A basis of the tables whose rows and columns all sum to 0: products of deviations from the first row and column. */
function interactions(rows: number, columns: number): Float64Array[] {
  const basis: Float64Array[] = [];
  for (let row = 1; row < rows; row++) {
    for (let column = 1; column < columns; column++) {
      const contrast = new Float64Array(rows * columns);
      for (let cell = 0; cell < contrast.length; cell++) {
        const down = (Math.floor(cell / columns) === row ? 1 : 0) - 1 / rows;
        const across = (cell % columns === column ? 1 : 0) - 1 / columns;
        contrast[cell] = down * across;
      }
      basis.push(contrast);
    }
  }
  return basis;
}

/** Cᵀ M C, row-major. */
function sandwich(
  contrasts: readonly Float64Array[],
  size: number,
  entry: (i: number, j: number) => number,
): Float64Array {
  const moved = contrasts.map((contrast) => {
    const product = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let j = 0; j < size; j++) sum += entry(i, j) * (contrast[j] ?? 0);
      product[i] = sum;
    }
    return product;
  });
  return Float64Array.from(
    contrasts.flatMap((left) =>
      moved.map((right) => left.reduce((sum, value, i) => sum + value * (right[i] ?? 0), 0)),
    ),
  );
}

/** The inverse of `left` (symmetric) times `right`, row-major. */
function solvedColumns(left: Float64Array, right: Float64Array, size: number): Float64Array {
  const solver = solveSymmetric(left, size);
  const solved = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const own = solver.solve(
      Float64Array.from({ length: size }, (_, row) => right[row * size + column] ?? 0),
    );
    own.forEach((value, row) => {
      solved[row * size + column] = value;
    });
  }
  return solved;
}

function tracesOf(matrix: Float64Array, size: number): { readonly first: number; readonly second: number } {
  let first = 0;
  let second = 0;
  for (let i = 0; i < size; i++) {
    first += matrix[i * size + i] ?? 0;
    for (let j = 0; j < size; j++) second += (matrix[i * size + j] ?? 0) * (matrix[j * size + i] ?? 0);
  }
  return { first, second };
}

function waldTest(
  design: AnyDesign,
  table: CrossTable,
  adjusted: boolean,
): AssociationResult | SurveyRefusal {
  const totals = estimateUnder(design, totalOf(cellColumns(table)));
  if (!totals.ok) return totals;
  const width = table.columns.length;
  const size = table.counts.length;
  const sums = marginSums(totals.estimates, width);
  const used = Array.from({ length: size }, (_, cell) => cell).filter(
    (cell) => cell >= width && cell % width > 0,
  );
  const gradients = used.map((cell) => gradientOf(cell, size, width, sums));
  const covariance = sandwich(gradients, size, (i, j) => totals.covariance[i * size + j] ?? 0);
  const deviations = Float64Array.from(used, (cell) => {
    const expected =
      ((sums.down[Math.floor(cell / width)] ?? 0) * (sums.across[cell % width] ?? 0)) / sums.all;
    return (totals.estimates[cell] ?? 0) - expected;
  });
  const solved = solveSymmetric(covariance, used.length).solve(deviations);
  const wald = deviations.reduce((sum, value, at) => sum + value * (solved[at] ?? 0), 0);
  const numeratorDegrees = used.length;
  const denominatorDegrees = adjusted ? totals.degf - numeratorDegrees + 1 : totals.degf;
  if (!(denominatorDegrees > 0)) return { ok: false, faults: [tooFewDegrees()] };
  const share = adjusted ? denominatorDegrees / totals.degf : 1;
  const statistic = (wald * share) / numeratorDegrees;
  const p = fUpper(statistic, numeratorDegrees, denominatorDegrees);
  return { ok: true, table, statistic, numeratorDegrees, denominatorDegrees, p };
}

/** How the deviation of a cell from independence moves with each count. */
function gradientOf(
  cell: number,
  size: number,
  width: number,
  { down, across, all }: ReturnType<typeof marginSums>,
): Float64Array {
  const row = Math.floor(cell / width);
  const column = cell % width;
  const [inRow, inColumn] = [down[row] ?? 0, across[column] ?? 0];
  return Float64Array.from({ length: size }, (_, other) => {
    const sameRow = Math.floor(other / width) === row ? inColumn / all : 0;
    const sameColumn = other % width === column ? inRow / all : 0;
    return (other === cell ? 1 : 0) - sameRow - sameColumn + (inRow * inColumn) / (all * all);
  });
}
