import { attachFromLibrary, chooseFromLibrary } from "../../app/evidence/index.ts";
import { AttachDocument, LibraryPage, LibrarySearch } from "../../contract/library.ts";
import { LeafSaved } from "../../contract/sheets.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { leafParams, sheetKey } from "../sheets/params.ts";

const PATH = "/api/rounds/:id/sheets/:unit/leaves/:leaf/library";

export function registerAttachFromLibrary(app: App): void {
  const search = {
    tags: ["evidence"],
    summary: "The library from which the reader attaches at this leaf",
    params: leafParams,
    querystring: LibrarySearch,
    response: { 200: LibraryPage },
  };
  app.get(PATH, { schema: search }, (request) => {
    const key = { ...sheetKey(request.params), leaf: request.params.leaf };
    return chooseFromLibrary(contextOf(request), key, request.query);
  });
  const attach = {
    tags: ["evidence"],
    summary: "Attach a document of the library at a cited page",
    params: leafParams,
    body: AttachDocument,
    response: { 201: LeafSaved },
  };
  app.post(PATH, { schema: attach }, async (request, reply) => {
    const key = { ...sheetKey(request.params), leaf: request.params.leaf };
    return reply.code(201).send(await attachFromLibrary(contextOf(request), key, request.body));
  });
}
