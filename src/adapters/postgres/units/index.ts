export { createUnitRepository } from "./unitRepository.ts";
