import type { SurveyFault } from "../fault.ts";
import type { SurveyRefusal } from "../statistic.ts";
import type { Adjustment } from "./adjustment.ts";
import { type AuxiliaryTable, auxiliaryTable, fittedRows } from "./auxiliaries.ts";
import type { CalibrateRequest, ModelVariance, PreparedCalibration } from "./calibrateRequest.ts";
import { calibrationFault } from "./calibrationFaults.ts";
import { type CalibrationUnits, unitsOf } from "./calibrationUnits.ts";
import { generalRatios } from "./generalRatios.ts";
import { linearRatios } from "./linearRatios.ts";
import { regressionResiduals } from "./regressionResiduals.ts";

/** Checks a request against a number of rows. */
export function prepareCalibration(
  request: CalibrateRequest,
  rows: number,
): { readonly ok: true; readonly prepared: PreparedCalibration } | SurveyRefusal {
  const read = auxiliaryTable(request.auxiliaries, rows);
  if (!read.ok) return read;
  const faults = boundsFaults(request);
  const sigma2 = request.variance === undefined ? undefined : varianceOf(request.variance, read.table);
  const bad = sigma2?.findIndex((value) => !(Number.isFinite(value) && value > 0)) ?? -1;
  if (bad >= 0)
    faults.push(calibrationFault("variance-not-positive", read.table.names.join(", "), "", bad + 1));
  if (sigma2 !== undefined && sigma2.length !== rows)
    faults.push(calibrationFault("rows-differ", "variance", `${sigma2.length} ≠ ${rows}`));
  if (request.clusters !== undefined && request.clusters.codes.length !== rows)
    faults.push(calibrationFault("rows-differ", "clusters", `${request.clusters.codes.length} ≠ ${rows}`));
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    prepared: { request, table: read.table, ...(sigma2 === undefined ? {} : { sigma2 }) },
  };
}

/**
 * Calibration: new weights as near the old ones as the distance sees, with which the auxiliaries sum to their known totals.
 * Refuses what `prepareCalibration` refuses, "totals-contradict" (a total that others already fix, otherwise), "bounds" (no
 * weights within the bounds) and "not-converged". The linear distance may give negative weights.
 * Source: Deville and Särndal (1992); R survey 4.5 `calibrate`.
 */
export function calibrate(weights: Float64Array, request: CalibrateRequest): Adjustment {
  const checked = prepareCalibration(request, weights.length);
  return checked.ok ? calibratePrepared(weights, checked.prepared) : checked;
}

export function calibratePrepared(weights: Float64Array, prepared: PreparedCalibration): Adjustment {
  const { request } = prepared;
  const units = unitsOf(prepared, weights);
  const linear = (request.distance ?? "linear") === "linear" && request.bounds === undefined;
  const found = linear ? linearRatios(units) : generalRatios(units, request);
  if (!found.ok) return found;
  const ratios = trimmedRatios(found.ratios, units, request);
  const adjusted = weights.map((weight, row) => weight * (ratios[units.unitOf?.[row] ?? row] ?? 1));
  return {
    ok: true,
    weights: adjusted,
    residuals: regressionResiduals(units, ratios, weights, linear),
    sweeps: found.steps,
    leftOut: 0,
  };
}

function boundsFaults({ bounds, distance }: CalibrateRequest): SurveyFault[] {
  if (bounds === undefined) {
    return distance === "logit" ? [calibrationFault("bounds", "logit", "?")] : [];
  }
  const around = bounds.on === "weight" || (bounds.lower < 1 && bounds.upper > 1);
  const finite = distance !== "logit" || (Number.isFinite(bounds.lower) && Number.isFinite(bounds.upper));
  return around && finite && bounds.lower < bounds.upper
    ? []
    : [calibrationFault("bounds", distance ?? "linear", `${bounds.lower}–${bounds.upper}`)];
}

function varianceOf(variance: ModelVariance, table: AuxiliaryTable): Float64Array {
  return variance.kind === "rows"
    ? variance.values
    : fittedRows(
        table,
        Float64Array.from(table.names, (_, column) => variance.coefficients[column] ?? 0),
      );
}

function trimmedRatios(
  ratios: Float64Array,
  units: CalibrationUnits,
  { trimRatios }: CalibrateRequest,
): Float64Array {
  if (trimRatios === undefined) return ratios;
  const { lower, upper } = trimRatios;
  let cut = 0;
  let others = 0;
  ratios.forEach((ratio, unit) => {
    const weight = units.weights[unit] ?? 0;
    if (ratio < lower || ratio > upper) cut += (ratio - Math.min(Math.max(ratio, lower), upper)) * weight;
    else others += weight;
  });
  const share = others > 0 ? cut / others : 0;
  return ratios.map((ratio) =>
    ratio < lower || ratio > upper ? Math.min(Math.max(ratio, lower), upper) : ratio + share,
  );
}
