export { createRecognitionRepository } from "./recognitionRepository.ts";
