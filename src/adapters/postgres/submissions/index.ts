export { createSubmissionRepository } from "./submissionRepository.ts";
