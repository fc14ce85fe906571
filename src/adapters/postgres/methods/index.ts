export { createMethodRepository } from "./methodRepository.ts";
