import { z } from "zod";
import { closeReopening, listReopenings, reopenUnit } from "../../app/reopening/index.ts";
import { ReopeningView, ReopenUnit } from "../../contract/reopenings.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

const response = { 200: z.array(ReopeningView) };

/** Opening one unit again for a while; every act answers the list as it stands afterwards. */
export function registerReopening(app: App): void {
  const tags = ["rounds"];
  const list = { tags, summary: "Every reopening of the round, newest first", params: roundParams, response };
  app.get("/api/rounds/:id/reopenings", { schema: list }, (request) =>
    listReopenings(contextOf(request), request.params.id),
  );
  const open = {
    tags,
    summary: "Open one unit again, whole or some leaves, until a moment, with a reason",
    params: roundParams,
    body: ReopenUnit,
    response,
  };
  app.post("/api/rounds/:id/reopenings", { schema: open }, async (request) => {
    const context = contextOf(request);
    await reopenUnit(context, request.params.id, request.body);
    return listReopenings(context, request.params.id);
  });
  const close = {
    tags,
    summary: "End a reopening before its moment",
    params: roundParams,
    body: z.object({ reopening: z.uuid() }),
    response,
  };
  app.post("/api/rounds/:id/reopenings/close", { schema: close }, async (request) => {
    const context = contextOf(request);
    await closeReopening(context, request.params.id, request.body.reopening);
    return listReopenings(context, request.params.id);
  });
}
