export { approveRound, returnRound } from "./approveRound.ts";
export { archiveRound } from "./archiveRound.ts";
export { computeRound } from "./computeRound.ts";
export { correctRound } from "./correctRound.ts";
export { downloadResults } from "./downloadResults.ts";
export type {
  Computation,
  ComputedUnit,
  PublicationReader,
  PublicationWriter,
} from "./ports.ts";
export { editionOfPublicRound, editionOfPublicRounds } from "./publicEdition.ts";
export { listPublicRounds, readPublicRound, readPublicUnit } from "./publicRound.ts";
export { publishRound } from "./publishRound.ts";
export { readChecks } from "./readChecks.ts";
export { readResults, readUnitResult, resultsFor } from "./readResults.ts";
export { scoreWholeRound } from "./scoreWholeRound.ts";
export { viewRoundResult, viewUnitWithLeaves } from "./viewResult.ts";
