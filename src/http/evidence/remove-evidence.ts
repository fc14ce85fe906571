import { removeEvidence } from "../../app/evidence/index.ts";
import { LeafSaved } from "../../contract/sheets.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { evidenceParams } from "./params.ts";

export function registerRemoveEvidence(app: App): void {
  const schema = {
    tags: ["evidence"],
    summary: "Take evidence off its leaf while the sheet is a draft; its content is kept",
    params: evidenceParams,
    response: { 200: LeafSaved },
  };
  app.delete("/api/evidence/:id", { schema }, (request) =>
    removeEvidence(contextOf(request), request.params.id),
  );
}
