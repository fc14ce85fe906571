import { z } from "zod";
import { deleteMethod, readOwnMethod, releaseMethod, saveMethod } from "../../app/methods/index.ts";
import { MethodAct, MethodSaved, OwnMethodView, SaveMethod } from "../../contract/methods.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { methodParams } from "./params.ts";

const PATH = "/api/own-methods/:id/:version";

/** Reading, saving, releasing and erasing one own set. */
export function registerWriteOwnMethod(app: App): void {
  const common = { tags: ["methods"], params: methodParams };
  const read = {
    ...common,
    summary: "One own set with its text and faults",
    response: { 200: OwnMethodView },
  };
  app.get(PATH, { schema: read }, (request) => {
    const { id, version } = request.params;
    return readOwnMethod(contextOf(request), id, version);
  });
  const save = {
    ...common,
    summary: "Save a draft as typed",
    body: SaveMethod,
    response: { 200: MethodSaved },
  };
  app.put(PATH, { schema: save }, (request) => {
    const { id, version } = request.params;
    return saveMethod(contextOf(request), id, version, request.body);
  });
  const release = {
    ...common,
    summary: "Make a sound draft usable by rounds; it never changes again",
    body: MethodAct,
    response: { 200: OwnMethodView },
  };
  app.post(`${PATH}/release`, { schema: release }, async (request) => {
    const [context, { id, version }] = [contextOf(request), request.params];
    await releaseMethod(context, id, version, request.body.rowVersion);
    return readOwnMethod(context, id, version);
  });
  const erase = { ...common, summary: "Erase a draft", body: MethodAct, response: { 204: z.null() } };
  app.post(`${PATH}/erase`, { schema: erase }, async (request, reply) => {
    const { id, version } = request.params;
    await deleteMethod(contextOf(request), id, version, request.body.rowVersion);
    return reply.code(204).send(null);
  });
}
