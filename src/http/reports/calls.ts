import { z } from "zod";
import { answerCall, callReports, readCall, remindCall } from "../../app/reports/index.ts";
import { UnitKey } from "../../contract/ids.ts";
import { ReportId } from "../../contract/improvement.ts";
import { CallBoard, CallId, NewReportCall } from "../../contract/reports.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { callParams, tags } from "./params.ts";

export function registerCalls(app: App): void {
  const call = {
    tags,
    summary: "Ask units for their reports by a day",
    body: NewReportCall,
    response: { 201: z.object({ id: CallId }) },
  };
  app.post("/api/report-calls", { schema: call }, async (request, reply) =>
    reply.code(201).send({ id: await callReports(contextOf(request), request.body) }),
  );
  const board = {
    tags,
    summary: "Who has sent, who is late, and the sums of what came",
    params: callParams,
    response: { 200: CallBoard },
  };
  app.get("/api/report-calls/:id", { schema: board }, (request) =>
    readCall(contextOf(request), request.params.id),
  );
  const remind = { ...board, summary: "Remind the units that are late, and no others" };
  app.post("/api/report-calls/:id/remind", { schema: remind }, async (request) => {
    const context = contextOf(request);
    await remindCall(context, request.params.id);
    return readCall(context, request.params.id);
  });
  const answer = {
    tags,
    summary: "Begin the report that answers a call, or find the one begun before",
    params: callParams,
    body: z.object({ unit: UnitKey }),
    response: { 200: z.object({ id: ReportId }) },
  };
  app.post("/api/report-calls/:id/answer", { schema: answer }, async (request) => ({
    id: await answerCall(contextOf(request), request.params.id, request.body.unit),
  }));
}
