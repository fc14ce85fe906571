export { type ChosenPlan, chosenPlan } from "./chosenPlan.ts";
export type { IndexCalculations, Watch } from "./ports.ts";
export { reachOfUnits } from "./reachOfUnits.ts";
export type { TableLimits, TableReader } from "./tablePort.ts";
export { yearsFor } from "./yearsFor.ts";
