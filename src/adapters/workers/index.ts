export { createCalculations } from "./calculations.ts";
export type { WorkerSettings } from "./pool.ts";
