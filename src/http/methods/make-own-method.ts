import { cloneMethod, readOwnMethod, uploadMethod } from "../../app/methods/index.ts";
import { CloneMethod, OwnMethodView, UploadMethod } from "../../contract/methods.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

/** The two ways a draft comes to be: from another version, or from a file. */
export function registerMakeOwnMethod(app: App): void {
  const clone = {
    tags: ["methods"],
    summary: "Make a draft from another version",
    body: CloneMethod,
    response: { 201: OwnMethodView },
  };
  app.post("/api/own-methods", { schema: clone }, async (request, reply) => {
    const context = contextOf(request);
    await cloneMethod(context, request.body);
    return reply.code(201).send(await readOwnMethod(context, request.body.id, request.body.version));
  });
  const upload = {
    tags: ["methods"],
    summary: "Make a draft from a YAML text, faulty or not",
    body: UploadMethod,
    response: { 201: OwnMethodView },
  };
  app.post("/api/own-methods/upload", { schema: upload }, async (request, reply) => {
    const context = contextOf(request);
    const { id, version } = await uploadMethod(context, request.body);
    return reply.code(201).send(await readOwnMethod(context, id, version));
  });
}
