export { createTemplateRepository } from "./templateRepository.ts";
