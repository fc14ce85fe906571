import { exemptionReport } from "../../app/exemptions/index.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The special report «tiêu chí không áp dụng» as files. */
export function registerExemptionReport(app: App): void {
  for (const format of ["csv", "xlsx"] as const) {
    const schema = {
      tags: ["rounds"],
      summary: `Criteria that do not apply, by unit, with reasons, as ${format.toUpperCase()}`,
      params: roundParams,
    };
    app.get(`/api/rounds/:id/exemptions.${format}`, { schema }, async (request, reply) => {
      const file = await exemptionReport(contextOf(request), request.params.id, format);
      return reply
        .type(TYPES[format])
        .header("content-disposition", attachment(file.name))
        .send(file.content);
    });
  }
}
