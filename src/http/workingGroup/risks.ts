import { z } from "zod";
import { exportRisks, markHistory, markLeaf, readRisks, riskSummary } from "../../app/workingGroup/index.ts";
import { LeafCode } from "../../contract/ids.ts";
import { MarkLeaf, MarkView, RiskList, RiskSummary } from "../../contract/riskMarks.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";
import { FILE_TYPES } from "./fileTypes.ts";

const TAGS = ["measured"];
export const roundLeafParams = roundParams.extend({ leaf: LeafCode });

/** The running self score as the working group sees it. */
export function registerRisks(app: App): void {
  const list = {
    tags: TAGS,
    summary: "Leaves with self score, marks, evidence and requests, and what they come to",
    params: roundParams,
    response: { 200: RiskList },
  };
  app.get("/api/rounds/:id/risks", { schema: list }, (request) =>
    readRisks(contextOf(request), request.params.id),
  );
  const summary = {
    tags: TAGS,
    summary: "Where a province stands before it hands in, for one page",
    params: roundParams,
    response: { 200: RiskSummary },
  };
  app.get("/api/rounds/:id/risk-summary", { schema: summary }, (request) =>
    riskSummary(contextOf(request), request.params.id),
  );
  const mark = {
    tags: TAGS,
    summary: "Mark a leaf sure, at risk or lost, with the points expected",
    params: roundLeafParams,
    body: MarkLeaf,
    response: { 200: RiskList },
  };
  app.put("/api/rounds/:id/risks/:leaf", { schema: mark }, (request) =>
    markLeaf(contextOf(request), request.params.id, request.params.leaf, request.body),
  );
  const history = {
    tags: TAGS,
    summary: "Every mark of a leaf, oldest first",
    params: roundLeafParams,
    response: { 200: z.array(MarkView) },
  };
  app.get("/api/rounds/:id/risks/:leaf/history", { schema: history }, (request) =>
    markHistory(contextOf(request), request.params.id, request.params.leaf),
  );
  for (const format of ["xlsx", "csv"] as const) {
    const schema = { tags: TAGS, summary: `Leaves with their marks as ${format}`, params: roundParams };
    app.get(`/api/rounds/:id/risks.${format}`, { schema }, async (request, reply) => {
      const file = await exportRisks(contextOf(request), request.params.id, format);
      return reply
        .type(FILE_TYPES[format])
        .header("content-disposition", attachment(file.name))
        .send(file.content);
    });
  }
}
