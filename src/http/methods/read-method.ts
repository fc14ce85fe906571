import { z } from "zod";
import { findAnyMethod, viewComposite, viewMethod } from "../../app/methods/index.ts";
import { AnyMethodView } from "../../contract/methods.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

const params = z.object({ id: z.string().max(100), version: z.string().max(100) });

/** A method to read, and the same as data for the live preview in the browser. */
export function registerReadMethod(app: App): void {
  const schema = {
    tags: ["methods"],
    summary: "One version, as people read it",
    params,
    response: { 200: AnyMethodView },
  };
  app.get("/api/methods/:id/:version", { schema }, async (request) => {
    const { id, version } = request.params;
    const context = contextOf(request);
    const method = await findAnyMethod(context, id, version);
    return method.kind === "points"
      ? viewMethod(method.loaded, context.lang)
      : viewComposite(method.loaded, context.lang);
  });
  const sourceSchema = {
    tags: ["methods"],
    summary: "One version as data, to score with in the browser",
    params,
    response: { 200: z.unknown() },
  };
  app.get("/api/methods/:id/:version/source", { schema: sourceSchema }, async (request) => {
    const { id, version } = request.params;
    return (await findAnyMethod(contextOf(request), id, version)).loaded.method;
  });
}
