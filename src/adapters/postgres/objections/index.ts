export { createObjectionRepository } from "./objectionRepository.ts";
