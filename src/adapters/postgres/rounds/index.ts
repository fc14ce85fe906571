export { createRoundRepository } from "./roundRepository.ts";
