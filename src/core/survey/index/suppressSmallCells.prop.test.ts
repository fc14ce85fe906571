import { fc, test } from "@fast-check/vitest";
import { Matrix, SingularValueDecomposition } from "ml-matrix";
import { expect, test as plain } from "vitest";
import {
  type Relation,
  type SuppressionRequest,
  solvable,
  suppressSmallCells,
} from "./suppressSmallCells.ts";

/** A table of counts with its sums of rows and columns and of all: the cells first, then rows, columns, the grand total. */
function tableOf(counts: readonly number[], width: number, threshold: number): SuppressionRequest {
  const height = counts.length / width;
  const at = (row: number, column: number): number => row * width + column;
  const rows = Array.from({ length: height }, (_, row) => row);
  const columns = Array.from({ length: width }, (_, column) => column);
  const sum = (cells: readonly number[]): number => cells.reduce((all, cell) => all + (counts[cell] ?? 0), 0);
  const inRows = rows.map((row) => columns.map((column) => at(row, column)));
  const inColumns = columns.map((column) => rows.map((row) => at(row, column)));
  const rowTotals = inRows.map((_, row) => counts.length + row);
  const columnTotals = inColumns.map((_, column) => counts.length + height + column);
  const all = counts.length + height + width;
  const adds = (total: number, parts: readonly number[]): Relation => ({
    cells: [total, ...parts],
    factors: [-1, ...parts.map(() => 1)],
  });
  return {
    counts: Float64Array.from([...counts, ...inRows.map(sum), ...inColumns.map(sum), sum(inRows.flat())]),
    threshold,
    relations: [
      ...inRows.map((cells, row) => adds(rowTotals[row] ?? 0, cells)),
      ...inColumns.map((cells, column) => adds(columnTotals[column] ?? 0, cells)),
      adds(all, rowTotals),
      adds(all, columnTotals),
    ],
    lastResort: Uint8Array.from({ length: all + 1 }, (_, cell) => (cell >= counts.length ? 1 : 0)),
  };
}

const tables = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 12 }))
  .chain(([width, height, threshold]) =>
    fc
      .array(fc.integer({ min: 0, max: 40 }), { minLength: width * height, maxLength: width * height })
      .map((counts) => tableOf(counts, width, threshold)),
  );

/**
 * Can a hidden cell take another value? Apart from the elimination of the code: it can if a vector of the null space of the
 * equations of the hidden cells, from their singular values, moves it.
 */
function canMove(request: SuppressionRequest, hidden: readonly number[]): (cell: number) => boolean {
  const place = new Map(hidden.map((cell, at) => [cell, at]));
  const size = Math.max(hidden.length, request.relations.length);
  const equations = Matrix.zeros(size, hidden.length);
  request.relations.forEach(({ cells, factors }, row) => {
    cells.forEach((cell, at) => {
      const column = place.get(cell);
      if (column !== undefined) equations.set(row, column, factors[at] ?? 0);
    });
  });
  const { diagonal, rightSingularVectors } = new SingularValueDecomposition(equations);
  const free = diagonal.flatMap((value, at) => (Math.abs(value) < 1e-9 ? [at] : []));
  return (cell) => free.some((at) => Math.abs(rightSingularVectors.get(place.get(cell) ?? 0, at)) > 1e-9);
}

test.prop([tables])("no hidden cell of a table can be worked out from its sums", (request) => {
  const { cells, exposed } = suppressSmallCells(request);
  const hidden = cells.flatMap((kind, cell) => (kind === "shown" ? [] : [cell]));
  cells.forEach((kind, cell) => {
    const count = request.counts[cell] ?? 0;
    if (count > 0 && count < request.threshold) expect(kind).toBe("small");
  });
  expect(exposed).toEqual(solvable(cells, request.relations));
  const moves = hidden.length > 0 ? canMove(request, hidden) : () => true;
  for (const cell of hidden) expect(moves(cell)).toBe(!exposed.includes(cell));
});

test.prop([tables])("what can still be worked out has nothing left to hide beside it", (request) => {
  const { cells, exposed } = suppressSmallCells(request);
  for (const cell of exposed)
    for (const { cells: sum } of request.relations.filter((one) => one.cells.includes(cell)))
      expect(sum.every((one) => cells[one] !== "shown" || request.counts[one] === 0)).toBe(true);
});

plain("a small cell takes one more of its row, one of its column and the corner with it", () => {
  const { cells } = suppressSmallCells(tableOf([2, 20, 30, 40, 25, 50, 60, 70, 80], 3, 5));
  expect(cells.slice(0, 9).filter((kind) => kind !== "shown")).toHaveLength(4);
  expect(cells.slice(9).every((kind) => kind === "shown")).toBe(true);
});

plain("an empty cell is not hidden and hides nothing", () => {
  const { cells } = suppressSmallCells(tableOf([0, 2, 30, 40], 2, 5));
  expect(cells[0]).toBe("shown");
});
