import { exportSheet } from "../../app/submissions/index.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { sheetKey, sheetParams } from "./params.ts";

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

/** The self-score table as files. */
export function registerExportSheet(app: App): void {
  for (const format of ["xlsx", "csv"] as const) {
    const schema = { tags: ["sheets"], summary: `The self-score table as ${format}`, params: sheetParams };
    app.get(`/api/rounds/:id/sheets/:unit.${format}`, { schema }, async (request, reply) => {
      const file = await exportSheet(contextOf(request), sheetKey(request.params), format);
      return reply
        .type(TYPES[format])
        .header("content-disposition", attachment(file.name))
        .send(file.content);
    });
  }
}
