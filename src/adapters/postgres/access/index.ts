export { createAccessRepository } from "./accessRepository.ts";
export type { AccessTables } from "./tables.ts";
