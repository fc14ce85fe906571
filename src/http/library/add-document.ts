import { addDocument, receiveDocumentFile } from "../../app/library/index.ts";
import { DocumentDetail } from "../../contract/library.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { readFileForm } from "../evidence/multipart.ts";
import { documentFields } from "./fields.ts";
import { libraryParams } from "./params.ts";

export function registerAddDocument(app: App): void {
  const schema = {
    tags: ["library"],
    summary:
      "Put a document into the library (multipart: file or link, kind, title, documentNumber, documentDate, issuer, extract, note)",
    consumes: ["multipart/form-data"],
    params: libraryParams,
    response: { 201: DocumentDetail },
  };
  app.post("/api/units/:unit/library", { schema }, async (request, reply) => {
    const { unit } = request.params;
    const context = contextOf(request);
    const { fields, file } = await readFileForm(request, (upload) =>
      receiveDocumentFile(context, unit, upload),
    );
    return reply.code(201).send(await addDocument(context, unit, documentFields(fields), file));
  });
}
