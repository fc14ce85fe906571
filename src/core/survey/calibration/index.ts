export type { Adjusted, Adjustment } from "./adjustment.ts";
export {
  type Auxiliary,
  type AuxiliaryMargin,
  type AuxiliaryNumber,
  contrastsOf,
  intercept,
} from "./auxiliaries.ts";
export { calibrate } from "./calibrate.ts";
export { type CalibratedDesign, type Calibration, calibrateDesign } from "./calibrateDesign.ts";
export type {
  Bounds,
  CalibrateRequest,
  ModelVariance,
  SharedRatios,
} from "./calibrateRequest.ts";
export type { Distance } from "./distances.ts";
export { type FittedTable, fitTable, type TableMargin, type TableRequest } from "./fitTable.ts";
export { type Margin, marginOf, type PopulationCount } from "./margin.ts";
export { type EmptyCells, postStratify } from "./postStratify.ts";
export { type RakeRequest, type RakeRule, rake } from "./rake.ts";
export { type TrimRequest, trimWeights } from "./trimWeights.ts";
