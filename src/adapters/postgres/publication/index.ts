export { createPublicationRepository } from "./publicationRepository.ts";
