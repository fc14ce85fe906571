import { EXCHANGES } from "../../app/exchange/index.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { type Place, placeOf } from "./places.ts";

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

const WORDS = { export: "as it stands", template: "to fill in" } as const;

/** The table as it stands, and as a template. */
export function registerDownload(app: App, { kind, base, params }: Place): void {
  for (const purpose of ["export", "template"] as const) {
    for (const format of ["xlsx", "csv"] as const) {
      const schema = {
        tags: ["exchange"],
        summary: `Table of ${kind} ${WORDS[purpose]} (${format})`,
        params,
      };
      app.get(`${base}/${kind}/${purpose}.${format}`, { schema }, async (request, reply) => {
        const target = { ...placeOf(request.params), reason: "" };
        const file = await EXCHANGES[kind].download(contextOf(request), target, purpose, format);
        return reply
          .type(TYPES[format])
          .header("content-disposition", attachment(file.name))
          .send(file.content);
      });
    }
  }
}
