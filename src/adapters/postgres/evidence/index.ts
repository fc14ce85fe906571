export { createEvidenceRepository } from "./evidenceRepository.ts";
