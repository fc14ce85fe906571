export { createEvidenceRepository } from "./evidenceRepository.ts";
export type { EvidenceTables } from "./tables.ts";
