export { createRoundRepository } from "./roundRepository.ts";
export type { RoundsTables } from "./tables.ts";
