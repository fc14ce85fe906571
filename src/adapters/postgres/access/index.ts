export { createAccessRepository } from "./accessRepository.ts";
