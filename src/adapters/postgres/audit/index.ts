export { createAuditRepository } from "./auditRepository.ts";
export type { AuditTables } from "./tables.ts";
