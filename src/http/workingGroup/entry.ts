import { entryPack, readEntry, tickEntry } from "../../app/workingGroup/index.ts";
import { EntryView, TickEntry } from "../../contract/entryPack.ts";
import { LeafCode } from "../../contract/ids.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";
import { FILE_TYPES } from "./fileTypes.ts";

const TAGS = ["measured"];

/** What is typed into the Ministry's software, and the pack that goes with it. */
export function registerEntry(app: App): void {
  const read = {
    tags: TAGS,
    summary: "Values, explanations and files side by side, and what is missing",
    params: roundParams,
    response: { 200: EntryView },
  };
  app.get("/api/rounds/:id/entry", { schema: read }, (request) =>
    readEntry(contextOf(request), request.params.id),
  );
  const tick = {
    tags: TAGS,
    summary: "Tick a leaf as typed into the Ministry's software",
    params: roundParams.extend({ leaf: LeafCode }),
    body: TickEntry,
    response: { 200: EntryView },
  };
  app.put("/api/rounds/:id/entry/:leaf", { schema: tick }, (request) =>
    tickEntry(contextOf(request), request.params.id, request.params.leaf, request.body.entered),
  );
  const pack = { tags: TAGS, summary: "The entry pack as ZIP", params: roundParams };
  app.get("/api/rounds/:id/entry-pack.zip", { schema: pack }, async (request, reply) => {
    const file = await entryPack(contextOf(request), request.params.id);
    return reply.type(FILE_TYPES.zip).header("content-disposition", attachment(file.name)).send(file.content);
  });
}
