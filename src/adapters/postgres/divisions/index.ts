export { createDivisionRepository } from "./divisionRepository.ts";
