export { createPublicationRepository } from "./publicationRepository.ts";
export type { PublicationTables } from "./tables.ts";
