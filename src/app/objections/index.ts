export { assignObjection, decideObjection } from "./decideObjection.ts";
export { fileObjection } from "./fileObjection.ts";
export { listObjections } from "./listObjections.ts";
export type {
  Objection,
  ObjectionDocument,
  ObjectionReader,
  ObjectionWriter,
} from "./ports.ts";
export { readObjectionFile } from "./readObjectionFile.ts";
