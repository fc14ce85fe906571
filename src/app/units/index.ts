export { createUnit } from "./createUnit.ts";
export { listUnits } from "./listUnits.ts";
export type { UnitReader, UnitRecord, UnitWriter } from "./ports.ts";
export { foldVietnamese } from "./searchUnits.ts";
export { standsOn, unitsAround } from "./unitsAround.ts";
