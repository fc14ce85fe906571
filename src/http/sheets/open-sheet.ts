import { openSheet } from "../../app/submissions/index.ts";
import { SheetView } from "../../contract/sheets.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { plainJson } from "../plain-json.ts";
import { sheetKey, sheetParams } from "./params.ts";

export function registerOpenSheet(app: App): void {
  const schema = {
    tags: ["sheets"],
    summary: "A sheet with the points it earns now and what the reader may do",
    params: sheetParams,
    response: { 200: SheetView },
  };
  app.get("/api/rounds/:id/sheets/:unit", { schema, serializerCompiler: plainJson }, (request) =>
    openSheet(contextOf(request), sheetKey(request.params)),
  );
}
