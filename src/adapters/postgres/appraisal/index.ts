export { createAppraisalRepository } from "./appraisalRepository.ts";
