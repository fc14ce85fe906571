/** What units can learn from a published round. Stands above rounds, publication, evidence, tasks and comparison. */
export type { LeafShare, LearningReader, LearningWriter } from "./ports.ts";
export { readLearning } from "./readLearning.ts";
export { readLesson } from "./readLesson.ts";
export { readSharedFile } from "./readSharedFile.ts";
export { revokeShare, shareLeaf } from "./shareLeaf.ts";
