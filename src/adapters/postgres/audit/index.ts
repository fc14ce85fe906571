export { createAuditRepository } from "./auditRepository.ts";
