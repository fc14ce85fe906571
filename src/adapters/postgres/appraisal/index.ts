export { createAppraisalRepository } from "./appraisalRepository.ts";
export type { AppraisalTables } from "./tables.ts";
