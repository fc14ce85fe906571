import { readEvidenceFile } from "../../app/evidence/index.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { sendFile } from "./fileReply.ts";
import { evidenceParams } from "./params.ts";

export function registerReadFile(app: App): void {
  const schema = { tags: ["evidence"], summary: "The file of a piece of evidence", params: evidenceParams };
  app.get("/api/evidence/:id/file", { schema }, async (request, reply) =>
    sendFile(reply, await readEvidenceFile(contextOf(request), request.params.id)),
  );
}
