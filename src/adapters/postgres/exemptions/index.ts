export { createExemptionRepository } from "./exemptionRepository.ts";
