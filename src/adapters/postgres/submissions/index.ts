export { createSubmissionRepository } from "./submissionRepository.ts";
export type { SubmissionsTables } from "./tables.ts";
