import { takeFile } from "../../app/files/index.ts";
import {
  addVersion,
  editDocument,
  openDocument,
  putAwayDocument,
  requireWritableDocument,
} from "../../app/library/index.ts";
import { AppError } from "../../contract/errors.ts";
import { DocumentDetail, EditDocument, PutAway } from "../../contract/library.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { readFileForm } from "../evidence/multipart.ts";
import { VersionForm } from "./fields.ts";
import { documentParams } from "./params.ts";

const RESPONSE = { 200: DocumentDetail };

export function registerOpenDocument(app: App): void {
  const schema = {
    tags: ["library"],
    summary: "A document with its versions and where it stands",
    params: documentParams,
    response: RESPONSE,
  };
  app.get("/api/library/:document", { schema }, (request) =>
    openDocument(contextOf(request), request.params.document),
  );
}

export function registerEditDocument(app: App): void {
  const schema = {
    tags: ["library"],
    summary: "Change what is said of a document; sheets keep what was said when it was attached",
    params: documentParams,
    body: EditDocument,
    response: RESPONSE,
  };
  app.put("/api/library/:document", { schema }, (request) =>
    editDocument(contextOf(request), request.params.document, request.body),
  );
}

export function registerAddVersion(app: App): void {
  const schema = {
    tags: ["library"],
    summary: "A new file or link of a document (multipart: file or link); earlier ones stay readable",
    consumes: ["multipart/form-data"],
    params: documentParams,
    response: { 201: DocumentDetail },
  };
  app.post("/api/library/:document/versions", { schema }, async (request, reply) => {
    const { document } = request.params;
    const context = contextOf(request);
    await requireWritableDocument(context, document);
    const { fields, file } = await readFileForm(request, (upload) => takeFile(context, upload));
    const form = VersionForm.safeParse(fields);
    if (!form.success) throw new AppError("invalid", "link of a version");
    return reply.code(201).send(await addVersion(context, document, file, form.data.link));
  });
}

export function registerPutAway(app: App): void {
  const schema = {
    tags: ["library"],
    summary: "Take a document out of sight, or back; nothing is erased",
    params: documentParams,
    body: PutAway,
    response: RESPONSE,
  };
  app.post("/api/library/:document/put-away", { schema }, (request) =>
    putAwayDocument(contextOf(request), request.params.document, request.body.away),
  );
}
