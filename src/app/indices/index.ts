export type { IndexCalculations, Watch } from "./ports.ts";
export type { TableLimits, TableReader } from "./tablePort.ts";
