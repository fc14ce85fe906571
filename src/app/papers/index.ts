export { downloadPaper, type WantedPaper } from "./downloadPaper.ts";
export { listPapers } from "./listPapers.ts";
