import { takeSheetOut } from "../../app/offline/index.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { sheetKey, sheetParams } from "../sheets/params.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function registerTakeOut(app: App): void {
  const schema = {
    tags: ["sheets"],
    summary: "The sheet as a spreadsheet to fill in without network",
    params: sheetParams,
  };
  app.get("/api/rounds/:id/sheets/:unit/offline.xlsx", { schema }, async (request, reply) => {
    const file = await takeSheetOut(contextOf(request), sheetKey(request.params));
    return reply.type(XLSX).header("content-disposition", attachment(file.name)).send(file.content);
  });
}
