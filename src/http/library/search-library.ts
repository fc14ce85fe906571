import { searchLibrary } from "../../app/library/index.ts";
import { LibraryPage, LibrarySearch } from "../../contract/library.ts";
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
