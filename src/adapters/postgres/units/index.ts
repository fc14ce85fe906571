export type { UnitTables } from "./tables.ts";
export { createUnitRepository } from "./unitRepository.ts";
