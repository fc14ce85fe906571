export type { TableLimits, TableReader } from "./tablePort.ts";
