import { compareFile } from "../../app/offline/index.ts";
import { OfflineComparison } from "../../contract/offline.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { readUpload } from "../read-upload.ts";
import { sheetKey, sheetParams } from "../sheets/params.ts";

export function registerCompareFile(app: App): void {
  const schema = {
    tags: ["sheets"],
    summary: "Where a filled spreadsheet differs from the sheet now (multipart: file); nothing is written",
    consumes: ["multipart/form-data"],
    params: sheetParams,
    response: { 200: OfflineComparison },
  };
  app.post("/api/rounds/:id/sheets/:unit/offline", { schema }, async (request) => {
    const { file } = await readUpload(request);
    return compareFile(contextOf(request), sheetKey(request.params), file.bytes);
  });
}
