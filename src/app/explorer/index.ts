/** Indices taken apart by anybody: other weights, sure and unsure ranks, pairs, changes, other rules. */
export { type Explored, explore } from "./explore.ts";
export { explorerCsv } from "./explorerCsv.ts";
export { questionOf } from "./question.ts";
export {
  createExplorerShelves,
  type ExplorerContext,
  editionOfExplorer,
  listSubjects,
} from "./room.ts";
