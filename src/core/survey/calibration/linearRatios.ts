import type { SurveyRefusal } from "../statistic.ts";
import { columnTotals, fittedRows, gramOf } from "./auxiliaries.ts";
import { calibrationFault, gapWords } from "./calibrationFaults.ts";
import type { CalibrationUnits } from "./calibrationUnits.ts";
import { type SymmetricSolver, solveSymmetric } from "./symmetric.ts";

export interface Ratios {
  readonly ok: true;
  readonly ratios: Float64Array;
  readonly steps: number;
}

/** A total may miss by this share of 1 + itself before it contradicts the others. */
const CONTRADICTS = 1e-7;

/** 1 + row · effects / variance, with effects from the normal equations, once refined. */
export function linearRatios(units: CalibrationUnits): Ratios | SurveyRefusal {
  const { table } = units;
  const solver = baseSolver(units);
  let ratios = new Float64Array(table.rows).fill(1);
  for (let pass = 0; pass < 2; pass++) {
    const step = fittedRows(table, solver.solve(gapsOf(units, ratios)));
    ratios = ratios.map((ratio, unit) => ratio + (step[unit] ?? 0) / (units.sigma2?.[unit] ?? 1));
  }
  const refused = contradiction(units, ratios, solver);
  return refused ?? { ok: true, ratios, steps: 0 };
}

/** Normal equations at the old weights: Σ weight / variance × row × rowᵀ. */
export function baseSolver(units: CalibrationUnits): SymmetricSolver {
  const scaled = units.weights.map((weight, unit) => weight / (units.sigma2?.[unit] ?? 1));
  return solveSymmetric(gramOf(units.table, scaled), units.table.names.length);
}

/** Totals wanted less totals reached with these ratios. */
export function gapsOf(units: CalibrationUnits, ratios: Float64Array): Float64Array {
  const reached = columnTotals(
    units.table,
    units.weights.map((weight, unit) => weight * (ratios[unit] ?? 1)),
  );
  return units.table.totals.map((total, column) => total - (reached[column] ?? 0));
}

/** Where a column follows from others but its total does not: named, with what the others make of it. */
export function contradiction(
  units: CalibrationUnits,
  ratios: Float64Array,
  solver: SymmetricSolver,
): SurveyRefusal | undefined {
  const gaps = gapsOf(units, ratios);
  const faults = units.table.names.flatMap((name, column) => {
    const total = units.table.totals[column] ?? 0;
    const gap = gaps[column] ?? 0;
    if (solver.kept[column] === 1 || Math.abs(gap) <= CONTRADICTS * (1 + Math.abs(total))) return [];
    return [calibrationFault("totals-contradict", name, gapWords(total - gap, total))];
  });
  return faults.length > 0 ? { ok: false, faults } : undefined;
}
