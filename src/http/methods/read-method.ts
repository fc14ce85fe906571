import { z } from "zod";
import { findMethod, viewMethod } from "../../app/methods/index.ts";
import { MethodView } from "../../contract/methods.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

const params = z.object({ id: z.string().max(100), version: z.string().max(100) });

/** A method to read, and the same as data for the live preview in the browser. */
export function registerReadMethod(app: App): void {
  const schema = {
    tags: ["methods"],
    summary: "One version, as people read it",
    params,
    response: { 200: MethodView },
  };
  app.get("/api/methods/:id/:version", { schema }, async (request) => {
    const { id, version } = request.params;
    const context = contextOf(request);
    return viewMethod(await findMethod(context, id, version), context.lang);
  });
  const sourceSchema = {
    tags: ["methods"],
    summary: "One version as data, to score with in the browser",
    params,
    response: { 200: z.unknown() },
  };
  app.get("/api/methods/:id/:version/source", { schema: sourceSchema }, async (request) => {
    const { id, version } = request.params;
    return (await findMethod(contextOf(request), id, version)).method;
  });
}
