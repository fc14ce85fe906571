import type { SurveyFault } from "../fault.ts";
import type { SurveyRefusal } from "../statistic.ts";
import { calibrationFault, gapWords } from "./calibrationFaults.ts";

/** Sums that a table must have over all axes but these. */
export interface TableMargin {
  /** Axes kept, from 0; two axes give a table of sums. */
  readonly axes: readonly number[];
  /** Wanted sums, the last of `axes` running fastest. */
  readonly totals: Float64Array;
}

export interface TableRequest {
  /** Lengths of the axes; the last axis runs fastest in `cells`. */
  readonly lengths: readonly number[];
  readonly cells: Float64Array;
  readonly margins: readonly TableMargin[];
  /** Allowed gap of a sum as a share of it: 10⁻¹² where absent. */
  readonly tolerance?: number;
  readonly maxSweeps?: number;
}

export interface FittedTable {
  readonly ok: true;
  readonly cells: Float64Array;
  readonly sweeps: number;
}

const TOLERANCE = 1e-12;
const SWEEPS = 100_000;
/** Sums of two margins over the axes they share may differ by this share. */
const AGREE = 1e-9;

/**
 * Iterative proportional fitting of a table of any number of axes to margins of any number of axes. Refuses "table-shape",
 * "value-not-finite" (negative or missing cells and sums), "margins-differ" (margins that disagree on axes they share),
 * and "not-converged" (also where a sum is wanted of cells that are all zero).
 * Source: Deming and Stephan (1940); Fienberg (1970).
 */
export function fitTable(request: TableRequest): FittedTable | SurveyRefusal {
  const shape = shapeFaults(request);
  if (shape.length > 0) return { ok: false, faults: shape };
  const places = request.margins.map((margin) => placesOf(margin, request.lengths));
  const faults = [...contradictions(request), ...emptySums(request, places)];
  if (faults.length > 0) return { ok: false, faults };
  const cells = Float64Array.from(request.cells);
  const tolerance = request.tolerance ?? TOLERANCE;
  let gap = worst(cells, request, places);
  for (let sweep = 1; sweep <= (request.maxSweeps ?? SWEEPS); sweep++) {
    request.margins.forEach((margin, index) => {
      fit(cells, places[index] ?? new Int32Array(0), margin.totals);
    });
    gap = worst(cells, request, places);
    if (gap.share <= tolerance) return { ok: true, cells, sweeps: sweep };
  }
  return {
    ok: false,
    faults: [calibrationFault("not-converged", gap.name, gapWords(gap.reached, gap.wanted))],
  };
}

/** Where each cell is counted in a margin. */
function placesOf(margin: TableMargin, lengths: readonly number[]): Int32Array {
  const size = lengths.reduce((product, length) => product * length, 1);
  const strides = stridesOf(lengths);
  return Int32Array.from({ length: size }, (_, cell) =>
    margin.axes.reduce((place, axis) => {
      const length = lengths[axis] ?? 1;
      return place * length + (Math.floor(cell / (strides[axis] ?? 1)) % length);
    }, 0),
  );
}

function stridesOf(lengths: readonly number[]): number[] {
  const strides = lengths.map(() => 1);
  for (let axis = lengths.length - 2; axis >= 0; axis--)
    strides[axis] = (strides[axis + 1] ?? 1) * (lengths[axis + 1] ?? 1);
  return strides;
}

function sumsOf(cells: Float64Array, places: Int32Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  cells.forEach((value, cell) => {
    const place = places[cell] ?? 0;
    sums[place] = (sums[place] ?? 0) + value;
  });
  return sums;
}

function fit(cells: Float64Array, places: Int32Array, totals: Float64Array): void {
  const sums = sumsOf(cells, places, totals.length);
  for (let cell = 0; cell < cells.length; cell++) {
    const place = places[cell] ?? 0;
    const sum = sums[place] ?? 0;
    if (sum > 0) cells[cell] = ((cells[cell] ?? 0) * (totals[place] ?? 0)) / sum;
  }
}

function nameOf(margin: TableMargin, place?: number): string {
  return `[${margin.axes.join(", ")}]${place === undefined ? "" : ` ${place + 1}`}`;
}

function worst(cells: Float64Array, request: TableRequest, places: readonly Int32Array[]) {
  let found = { share: 0, name: "", reached: 0, wanted: 0 };
  request.margins.forEach((margin, index) => {
    const sums = sumsOf(cells, places[index] ?? new Int32Array(0), margin.totals.length);
    sums.forEach((reached, place) => {
      const wanted = margin.totals[place] ?? 0;
      const share = Math.abs(reached - wanted) / (wanted === 0 ? 1 : wanted);
      if (share > found.share) found = { share, name: nameOf(margin, place), reached, wanted };
    });
  });
  return found;
}

function shapeFaults({ lengths, cells, margins }: TableRequest): SurveyFault[] {
  const faults: SurveyFault[] = [];
  const size = lengths.reduce((product, length) => product * length, 1);
  if (size !== cells.length) faults.push(calibrationFault("table-shape", "", `${cells.length} ≠ ${size}`));
  const sound = (value: number): boolean => Number.isFinite(value) && value >= 0;
  if (!cells.every(sound)) faults.push(calibrationFault("value-not-finite", "", ""));
  for (const margin of margins) {
    const known = margin.axes.every((axis) => lengths[axis] !== undefined);
    const wanted = margin.axes.reduce((product, axis) => product * (lengths[axis] ?? 0), 1);
    if (!known || new Set(margin.axes).size !== margin.axes.length || wanted !== margin.totals.length)
      faults.push(calibrationFault("table-shape", nameOf(margin), `${margin.totals.length} ≠ ${wanted}`));
    if (!margin.totals.every(sound)) faults.push(calibrationFault("value-not-finite", nameOf(margin)));
  }
  return faults;
}

/** Margins summed over the axes that only one of them has must be the same. */
function contradictions({ lengths, margins }: TableRequest): SurveyFault[] {
  return margins.flatMap((left, index) =>
    margins.slice(index + 1).flatMap((right) => {
      const shared = left.axes.filter((axis) => right.axes.includes(axis));
      const [a, b] = [left, right].map((margin) => {
        const inner: TableMargin = {
          axes: shared.map((axis) => margin.axes.indexOf(axis)),
          totals: new Float64Array(0),
        };
        const own = margin.axes.map((axis) => lengths[axis] ?? 1);
        const size = shared.reduce((product, axis) => product * (lengths[axis] ?? 1), 1);
        return sumsOf(margin.totals, placesOf(inner, own), size);
      });
      const place =
        a?.findIndex((sum, at) => Math.abs(sum - (b?.[at] ?? 0)) > AGREE * Math.max(sum, 1)) ?? -1;
      if (place < 0) return [];
      const detail = gapWords(b?.[place] ?? 0, a?.[place] ?? 0);
      return [calibrationFault("margins-differ", `${nameOf(left)}, ${nameOf(right)}`, detail)];
    }),
  );
}

function emptySums({ cells, margins }: TableRequest, places: readonly Int32Array[]): SurveyFault[] {
  return margins.flatMap((margin, index) => {
    const sums = sumsOf(cells, places[index] ?? new Int32Array(0), margin.totals.length);
    const place = sums.findIndex((sum, at) => sum === 0 && (margin.totals[at] ?? 0) > 0);
    if (place < 0) return [];
    return [calibrationFault("not-converged", nameOf(margin, place), gapWords(0, margin.totals[place] ?? 0))];
  });
}
