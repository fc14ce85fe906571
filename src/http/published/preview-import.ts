import { previewImport } from "../../app/results/index.ts";
import { AppError } from "../../contract/errors.ts";
import { ImportPreview } from "../../contract/published.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

export function registerPreviewImport(app: App): void {
  const schema = {
    tags: ["published"],
    summary: "Check a CSV of newly published figures (multipart: file): all faults, or what it would change",
    consumes: ["multipart/form-data"],
    response: { 200: ImportPreview },
  };
  app.post("/api/published/imports", { schema }, async (request) => {
    if (!request.isMultipart()) throw new AppError("invalid", "an import must come as multipart/form-data");
    const part = await request.file();
    if (!part) throw new AppError("file-empty", "no file was sent");
    const bytes = await part.toBuffer();
    return previewImport(contextOf(request), { fileName: part.filename, bytes });
  });
}
