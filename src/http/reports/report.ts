import { z } from "zod";
import {
  createReport,
  downloadReport,
  issueReport,
  listReports,
  readReport,
  returnReport,
  saveReportCell,
  saveReportParagraph,
} from "../../app/reports/index.ts";
import { ReportId } from "../../contract/improvement.ts";
import {
  IssueReport,
  NewReport,
  ReportFormat,
  ReportList,
  ReportView,
  ReturnReport,
  Saved,
  SaveReportCell,
  SaveReportParagraph,
} from "../../contract/reports.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { reportParams, tags } from "./params.ts";

const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export function registerReport(app: App): void {
  const list = { tags, summary: "Reports and calls that the reader may see", response: { 200: ReportList } };
  app.get("/api/reports", { schema: list }, (request) => listReports(contextOf(request)));
  const create = {
    tags,
    summary: "Begin a periodic report",
    body: NewReport,
    response: { 201: z.object({ id: ReportId }) },
  };
  app.post("/api/reports", { schema: create }, async (request, reply) =>
    reply.code(201).send({ id: await createReport(contextOf(request), request.body) }),
  );
  const one = { tags, params: reportParams, response: { 200: ReportView } };
  app.get("/api/reports/:id", { schema: { ...one, summary: "One report" } }, (request) =>
    readReport(contextOf(request), request.params.id),
  );
  registerSaving(app);
  registerActs(app, one);
  const file = {
    tags,
    summary: "A report as a file: DOCX in the office's template, PDF, or the annexes as XLSX",
    params: reportParams.extend({ format: ReportFormat }),
  };
  app.get("/api/reports/:id/file.:format", { schema: file }, async (request, reply) => {
    const { id, format } = request.params;
    const { name, content } = await downloadReport(contextOf(request), id, format);
    return reply.type(MEDIA_TYPES[format]).header("content-disposition", attachment(name)).send(content);
  });
}

function registerSaving(app: App): void {
  const paragraph = {
    tags,
    summary: "Save the typed text of one paragraph over the version it is based on",
    params: reportParams.extend({ paragraph: z.uuid() }),
    body: SaveReportParagraph,
    response: { 200: Saved },
  };
  app.put("/api/reports/:id/paragraphs/:paragraph", { schema: paragraph }, (request) =>
    saveReportParagraph(contextOf(request), request.params.id, request.params.paragraph, request.body),
  );
  const cell = {
    tags,
    summary: "Save one typed figure of an annex",
    params: reportParams,
    body: SaveReportCell,
    response: { 200: Saved },
  };
  app.put("/api/reports/:id/cells", { schema: cell }, (request) =>
    saveReportCell(contextOf(request), request.params.id, request.body),
  );
}

function registerActs(
  app: App,
  one: { tags: string[]; params: typeof reportParams; response: { 200: typeof ReportView } },
): void {
  const issue = { ...one, summary: "Issue a report with number and day", body: IssueReport };
  app.post("/api/reports/:id/issue", { schema: issue }, async (request) => {
    const context = contextOf(request);
    await issueReport(context, request.params.id, request.body);
    return readReport(context, request.params.id);
  });
  const back = {
    tags,
    summary: "Give a received report back with a reason",
    params: reportParams,
    body: ReturnReport,
    response: { 200: reportParams },
  };
  app.post("/api/reports/:id/return", { schema: back }, async (request) => {
    await returnReport(contextOf(request), request.params.id, request.body);
    return { id: request.params.id };
  });
}
