import { z } from "zod";
import { sameContent, searchLibrary } from "../../app/library/index.ts";
import { LibraryPage, LibrarySearch, SameContent } from "../../contract/library.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { libraryParams } from "./params.ts";

export function registerSearchLibrary(app: App): void {
  const schema = {
    tags: ["library"],
    summary: "Documents of a unit's evidence library, by words with or without marks, kind, year and use",
    params: libraryParams,
    querystring: LibrarySearch,
    response: { 200: LibraryPage },
  };
  app.get("/api/units/:unit/library", { schema }, (request) =>
    searchLibrary(contextOf(request), request.params.unit, request.query),
  );
}

export function registerSameContent(app: App): void {
  const schema = {
    tags: ["library"],
    summary: "Documents of the library with exactly this content (SHA-256)",
    params: libraryParams,
    querystring: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    response: { 200: SameContent },
  };
  app.get("/api/units/:unit/library/same", { schema }, (request) =>
    sameContent(contextOf(request), request.params.unit, request.query.sha256),
  );
}
