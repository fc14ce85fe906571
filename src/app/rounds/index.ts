export type {
  Exemption,
  LeafAssignment,
  Round,
  RoundAppraiser,
  RoundCounts,
  RoundParts,
  RoundReader,
  RoundUnit,
  RoundWriter,
} from "./ports.ts";
export { deadlineOf, type RoundTime, stageOf } from "./stage.ts";
