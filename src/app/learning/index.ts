/** What units can learn from a published round. Stands above rounds, publication, evidence, tasks and comparison. */
export type { LeafShare, LearningReader, LearningWriter, NewLeafShare } from "./ports.ts";
export { readLearning } from "./readLearning.ts";
export { readLesson } from "./readLesson.ts";
export { readSharedFile } from "./readSharedFile.ts";
export { revokeShare, type SharedPlace, shareLeaf } from "./shareLeaf.ts";
