export { callReports } from "./callReports.ts";
export { answerCall, createReport } from "./createReport.ts";
export { downloadReport } from "./downloadReport.ts";
export { issueReport } from "./issueReport.ts";
export { listReports } from "./listReports.ts";
export { FILLS, ReportOutline } from "./outline.ts";
export { downloadPack } from "./pack/downloadPack.ts";
export { readPack } from "./pack/readPack.ts";
export type {
  CalledUnit,
  NewParagraph,
  Report,
  ReportCall,
  ReportCell,
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
export { saveReportCell, saveReportParagraph } from "./saveReport.ts";
