export { downloadPaper, type PaperFile, type WantedPaper } from "./downloadPaper.ts";
export { listPapers } from "./listPapers.ts";
