export { archiveRound } from "./archiveRound.ts";
export { computeRound } from "./computeRound.ts";
export type {
  Computation,
  ComputedUnit,
  LeafValues,
  PublicationReader,
  PublicationWriter,
} from "./ports.ts";
export { publishRound } from "./publishRound.ts";
export { readChecks } from "./readChecks.ts";
