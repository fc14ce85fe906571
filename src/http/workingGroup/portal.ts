import type { FastifyRequest } from "fastify";
import { z } from "zod";
import {
  askCheck,
  askTemplate,
  attachCapture,
  editCheck,
  keepCapture,
  readCapture,
  readPortal,
  removeCheck,
} from "../../app/workingGroup/index.ts";
import { AppError } from "../../contract/errors.ts";
import { EditPortalCheck, NewPortalCheck, PortalBook, PortalTemplate } from "../../contract/portalChecks.ts";
import type { App } from "../app.ts";
import { contentDisposition } from "../attachment.ts";
import { refusalOfForm } from "../broken-form.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

const checkParams = z.object({ check: z.uuid() });
const ofRound = { tags: ["measured"], params: roundParams, response: { 200: PortalBook } };
const ofCheck = { tags: ["measured"], params: checkParams, response: { 200: PortalBook } };
/** Our own check refuses first, with words; this only stops a stream that nobody reads. */
const STREAM_LIMIT = 26 * 1024 * 1024;

/** What must be published on which portal, and what was seen there. */
export function registerPortal(app: App): void {
  const read = { ...ofRound, summary: "What must be published where, and what is missing" };
  app.get("/api/rounds/:id/portal-checks", { schema: read }, (request) =>
    readPortal(contextOf(request), request.params.id),
  );
  const ask = { ...ofRound, summary: "Have one thing checked on a portal", body: NewPortalCheck };
  app.post("/api/rounds/:id/portal-checks", { schema: ask }, (request) =>
    askCheck(contextOf(request), request.params.id, request.body),
  );
  const template = { ...ofRound, summary: "Have the usual five things checked", body: PortalTemplate };
  app.post("/api/rounds/:id/portal-checks/template", { schema: template }, (request) =>
    askTemplate(contextOf(request), request.params.id, request.body),
  );
  const edit = { ...ofCheck, summary: "Tell what was seen, or change what is asked", body: EditPortalCheck };
  app.patch("/api/portal-checks/:check", { schema: edit }, (request) =>
    editCheck(contextOf(request), request.params.check, request.body),
  );
  const remove = { ...ofCheck, summary: "Take a check off the list" };
  app.delete("/api/portal-checks/:check", { schema: remove }, (request) =>
    removeCheck(contextOf(request), request.params.check),
  );
  registerCaptures(app);
}

function registerCaptures(app: App): void {
  const keep = {
    ...ofCheck,
    summary: "Keep the picture of a portal (multipart: file; PDF, PNG, JPEG)",
    consumes: ["multipart/form-data"],
  };
  app.post("/api/portal-checks/:check/file", { schema: keep }, async (request) => {
    try {
      return await takeCapture(request, request.params.check);
    } catch (refusal) {
      // The browser shows our answer only when it could send its file to the end.
      request.raw.unpipe();
      request.raw.resume();
      throw refusalOfForm(refusal);
    }
  });
  const read = { tags: ["measured"], summary: "The picture of a portal", params: checkParams };
  app.get("/api/portal-checks/:check/file", { schema: read }, async (request, reply) => {
    const { file, content } = await readCapture(contextOf(request), request.params.check);
    return reply
      .type(file.mediaType)
      .header("content-length", file.size)
      .header("content-disposition", contentDisposition("inline", file.name))
      .header("content-security-policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
      .header("x-content-type-options", "nosniff")
      .header("cache-control", "private, no-store")
      .send(content);
  });
  const attach = { ...ofCheck, summary: "Attach the picture to its leaf as evidence" };
  app.post("/api/portal-checks/:check/attach", { schema: attach }, (request) =>
    attachCapture(contextOf(request), request.params.check),
  );
}

async function takeCapture(request: FastifyRequest, check: string): Promise<PortalBook> {
  if (!request.isMultipart()) throw new AppError("invalid", "a picture must come as multipart/form-data");
  for await (const part of request.parts({ limits: { fileSize: STREAM_LIMIT } })) {
    if (part.type === "file" && part.filename !== "")
      return keepCapture(contextOf(request), check, { name: part.filename, content: part.file });
  }
  throw new AppError("file-empty", "no picture in the form");
}
