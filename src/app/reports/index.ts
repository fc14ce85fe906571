export { callReports } from "./callReports.ts";
export { answerCall, createReport } from "./createReport.ts";
export { downloadReport } from "./downloadReport.ts";
export { chartBlock, figureBlocks, tableBlock } from "./figureBlocks.ts";
export { scopeOf } from "./figures/collectFigures.ts";
export { indexSection, indexSummary, standingsOf } from "./figures/indexFigures.ts";
export { lossesOf, lossSection, type RoundLosses, sourceOf as lossSource } from "./figures/lossFigures.ts";
export { roundSection, roundsOf } from "./figures/roundFigures.ts";
export { notKept, section } from "./figures/section.ts";
export { taskList, taskSection, taskSource } from "./figures/taskFigures.ts";
export { issueReport } from "./issueReport.ts";
export { listReports } from "./listReports.ts";
export { ReportOutline } from "./outline.ts";
export type {
  Report,
  ReportCall,
  ReportParagraph,
  ReportReader,
  ReportWriter,
  TaskCount,
  TaskLine,
  TaskScope,
} from "./ports.ts";
export { readCall } from "./readCall.ts";
export { readReport } from "./readReport.ts";
export { remindCall } from "./remindCall.ts";
export { reportOwner } from "./reportOwner.ts";
export { returnReport } from "./returnReport.ts";
export { keepCellsTogether, saveReportCell, saveReportParagraph } from "./saveReport.ts";
export { type TypedRow, typedRows } from "./typedRows.ts";
