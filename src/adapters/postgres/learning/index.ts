export { createLearningRepository } from "./learningRepository.ts";
