export { createUnit } from "./createUnit.ts";
export { listUnits } from "./listUnits.ts";
export type { UnitReader, UnitRecord, UnitWriter } from "./ports.ts";
export { foldVietnamese } from "./searchUnits.ts";
export { addressees, standsOn, unitsAround } from "./unitsAround.ts";
