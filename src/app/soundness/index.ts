/** What is weak in a set of criteria, before it is used and after a round. Stands above methods, rounds, comparison and publication. */
export { listSoundnessRounds } from "./listSoundnessRounds.ts";
export { lookAtComposite } from "./lookAtComposite.ts";
export { readDraftSoundness } from "./readDraftSoundness.ts";
export { readRoundSoundness } from "./readRoundSoundness.ts";
export { soundnessCsv } from "./soundnessCsv.ts";
