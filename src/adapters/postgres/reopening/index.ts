export { createReopeningRepository } from "./reopeningRepository.ts";
