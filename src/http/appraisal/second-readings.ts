import { z } from "zod";
import {
  compareReadings,
  drawSample,
  openReading,
  readingList,
  recordReading,
  sendBack,
} from "../../app/appraisal/index.ts";
import {
  DrawSample,
  ReadingList,
  ReadingView,
  RecordReading,
  SecondReadings,
  SendBack,
} from "../../contract/secondReadings.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";
import { leafParams, sheetKey } from "../sheets/params.ts";

/** A drawn sample, read a second time without knowing the first decision. */
export function registerSecondReadings(app: App): void {
  const tags = ["appraisal"];
  const leafOf = (params: z.infer<typeof leafParams>) => ({ ...sheetKey(params), leaf: params.leaf });
  const compare = {
    tags,
    summary: "First and second reading side by side, for the owner",
    params: roundParams,
    response: { 200: SecondReadings },
  };
  app.get("/api/rounds/:id/second-readings", { schema: compare }, (request) =>
    compareReadings(contextOf(request), request.params.id),
  );
  const draw = { ...compare, summary: "Draw a sample of judged leaves", body: DrawSample };
  app.post("/api/rounds/:id/second-readings", { schema: draw }, (request) =>
    drawSample(contextOf(request), request.params.id, request.body),
  );
  const mine = {
    tags,
    summary: "What the reader was given to read a second time",
    params: roundParams,
    response: { 200: ReadingList },
  };
  app.get("/api/rounds/:id/second-readings/mine", { schema: mine }, (request) =>
    readingList(contextOf(request), request.params.id),
  );
  const open = {
    tags,
    summary: "One leaf to read a second time; nothing of the first decision",
    params: leafParams,
    response: { 200: ReadingView },
  };
  app.get("/api/rounds/:id/second-readings/:unit/:leaf", { schema: open }, (request) =>
    openReading(contextOf(request), leafOf(request.params)),
  );
  const record = {
    tags,
    summary: "Keep what the second reader found",
    params: leafParams,
    body: RecordReading,
    response: { 204: z.null() },
  };
  app.put("/api/rounds/:id/second-readings/:unit/:leaf", { schema: record }, async (request, reply) => {
    await recordReading(contextOf(request), leafOf(request.params), request.body);
    return reply.code(204).send(null);
  });
  const back = {
    tags,
    summary: "Ask the first appraiser to look at a leaf again",
    params: leafParams,
    body: SendBack,
    response: { 204: z.null() },
  };
  app.post(
    "/api/rounds/:id/second-readings/:unit/:leaf/send-back",
    { schema: back },
    async (request, reply) => {
      await sendBack(contextOf(request), leafOf(request.params), request.body);
      return reply.code(204).send(null);
    },
  );
}
