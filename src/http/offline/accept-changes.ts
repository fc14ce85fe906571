import { acceptChanges } from "../../app/offline/index.ts";
import { AcceptOffline, OfflineAccepted } from "../../contract/offline.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { sheetKey, sheetParams } from "../sheets/params.ts";

export function registerAcceptChanges(app: App): void {
  const schema = {
    tags: ["sheets"],
    summary: "Keep chosen differences of a filled spreadsheet, all or none",
    params: sheetParams,
    body: AcceptOffline,
    response: { 200: OfflineAccepted },
  };
  app.post("/api/rounds/:id/sheets/:unit/offline/accept", { schema }, async (request) => ({
    accepted: await acceptChanges(contextOf(request), sheetKey(request.params), request.body),
  }));
}
