import { downloadIndex } from "../../app/indices/index.ts";
import { DownloadIndex } from "../../contract/indices.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { FORM, type Guard, TRIAL } from "./form.ts";
import { readTrial } from "./readTrial.ts";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The whole result as a file. */
export function registerDownloadIndex(app: App, onRequest: Guard): void {
  const schema = {
    ...TRIAL,
    summary: `A computed index as CSV or XLSX, every number in full (${FORM}, request as DownloadIndex)`,
    produces: Object.values(TYPES),
  };
  app.post("/api/indices/download", { schema, onRequest }, async (request, reply) => {
    const { asked, file } = await readTrial(request, DownloadIndex);
    const { name, content } = await downloadIndex(contextOf(request), asked, file);
    return reply.type(TYPES[asked.format]).header("content-disposition", attachment(name)).send(content);
  });
}
