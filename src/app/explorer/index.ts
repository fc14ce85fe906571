/** Indices taken apart by anybody: other weights, sure and unsure ranks, pairs, changes, other rules. */
export { type Explored, explore } from "./explore.ts";
export { explorerCsv } from "./explorerCsv.ts";
export { type ExplorerQuestion, questionOf } from "./question.ts";
export {
  createExplorerShelves,
  type ExplorerContext,
  type ExplorerShelves,
  editionOfExplorer,
  listSubjects,
} from "./room.ts";
