import type { FastifyRequest } from "fastify";
import { previewImport } from "../../app/results/index.ts";
import { AppError } from "../../contract/errors.ts";
import { ImportPreview } from "../../contract/published.ts";
import type { App } from "../app.ts";
import { refusalOfForm } from "../broken-form.ts";
import { contextOf } from "../caller.ts";

export function registerPreviewImport(app: App): void {
  const schema = {
    tags: ["published"],
    summary:
      "Check an XLSX or CSV file of newly published figures (multipart: file): all faults, or what it would change",
    consumes: ["multipart/form-data"],
    response: { 200: ImportPreview },
  };
  app.post("/api/published/imports", { schema }, async (request) => {
    if (!request.isMultipart()) throw new AppError("invalid", "an import must come as multipart/form-data");
    const file = await readFile(request).catch((error: unknown) => {
      throw refusalOfForm(error);
    });
    return previewImport(contextOf(request), file);
  });
}

async function readFile(request: FastifyRequest): Promise<{ fileName: string; bytes: Uint8Array }> {
  const part = await request.file();
  if (!part) throw new AppError("file-empty", "no file was sent");
  return { fileName: part.filename, bytes: await part.toBuffer() };
}
