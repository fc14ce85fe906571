/** Lists proposed for commendation by stated rules. Stands above rounds, publication, objections and tasks. */
export { addEntry, decideCandidate, liftDiscipline, noteDiscipline, removeEntry } from "./changeList.ts";
export { createList } from "./createList.ts";
export { downloadList } from "./downloadList.ts";
export { discardList, finishList, reopenList } from "./finishList.ts";
export { listLists } from "./listLists.ts";
export { readRules, saveRules } from "./officeRules.ts";
export type {
  FinishedList,
  RecognitionList,
  RecognitionReader,
  RecognitionWriter,
} from "./ports.ts";
export { readList } from "./readList.ts";
