import { downloadResults } from "../../app/publication/index.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The ranking as files, for whoever may read it. */
export function registerDownloadResults(app: App): void {
  const csv = { tags: ["results"], summary: "The ranking as CSV (UTF-8 with mark)", params: roundParams };
  app.get("/api/rounds/:id/results.csv", { schema: csv }, async (request, reply) => {
    const file = await downloadResults(contextOf(request), request.params.id, "csv");
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", attachment(file.name))
      .send(file.content);
  });
  const xlsx = { tags: ["results"], summary: "The ranking as a spreadsheet", params: roundParams };
  app.get("/api/rounds/:id/results.xlsx", { schema: xlsx }, async (request, reply) => {
    const file = await downloadResults(contextOf(request), request.params.id, "xlsx");
    return reply.type(XLSX).header("content-disposition", attachment(file.name)).send(file.content);
  });
}
