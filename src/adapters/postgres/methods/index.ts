export { createMethodRepository } from "./methodRepository.ts";
export type { MethodsTables } from "./tables.ts";
