export { createLibraryRepository } from "./libraryRepository.ts";
