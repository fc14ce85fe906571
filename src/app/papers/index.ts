export { downloadPaper, type WantedPaper } from "./downloadPaper.ts";
export { listPapers } from "./listPapers.ts";
export { type LossLine, lossLines, lostPoints } from "./lossFigures.ts";
