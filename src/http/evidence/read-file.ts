import { readEvidenceFile } from "../../app/evidence/index.ts";
import type { App } from "../app.ts";
import { contentDisposition } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { evidenceParams } from "./params.ts";

/** Opened by the browser itself; everything else is only ever saved. */
const SHOWN: ReadonlySet<string> = new Set(["application/pdf", "image/jpeg", "image/png"]);

export function registerReadFile(app: App): void {
  const schema = { tags: ["evidence"], summary: "The file of a piece of evidence", params: evidenceParams };
  app.get("/api/evidence/:id/file", { schema }, async (request, reply) => {
    const { file, content } = await readEvidenceFile(contextOf(request), request.params.id);
    const kind = SHOWN.has(file.mediaType) ? "inline" : "attachment";
    return reply
      .type(file.mediaType)
      .header("content-length", file.size)
      .header("content-disposition", contentDisposition(kind, file.name))
      .header("content-security-policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
      .header("x-content-type-options", "nosniff")
      .header("cache-control", "private, no-store")
      .send(content);
  });
}
