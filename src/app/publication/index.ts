export type {
  Computation,
  ComputedUnit,
  LeafValues,
  PublicationReader,
  PublicationWriter,
} from "./ports.ts";
