import { downloadPaper } from "../../app/papers/index.ts";
import { UnitKey } from "../../contract/ids.ts";
import { PaperFormat, PaperKind } from "../../contract/papers.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

const MEDIA_TYPES: Readonly<Record<PaperFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** One paper as a file; the sheet of one unit has the unit's key in its address. */
export function registerDownloadPaper(app: App): void {
  const whole = {
    tags: ["papers"],
    summary: "An official paper of a round as a file",
    params: roundParams.extend({ kind: PaperKind, format: PaperFormat }),
  };
  app.get("/api/rounds/:id/papers/:kind.:format", { schema: whole }, async (request, reply) => {
    const { id, kind, format } = request.params;
    const { name, content } = await downloadPaper(contextOf(request), id, { kind, format });
    return reply.type(MEDIA_TYPES[format]).header("content-disposition", attachment(name)).send(content);
  });
  const sheet = {
    tags: ["papers"],
    summary: "The result sheet of one unit as a file",
    params: roundParams.extend({ unit: UnitKey, format: PaperFormat }),
  };
  app.get("/api/rounds/:id/papers/unit-result/:unit.:format", { schema: sheet }, async (request, reply) => {
    const { id, unit, format } = request.params;
    const wanted = { kind: "unit-result", format, unit } as const;
    const { name, content } = await downloadPaper(contextOf(request), id, wanted);
    return reply.type(MEDIA_TYPES[format]).header("content-disposition", attachment(name)).send(content);
  });
}
