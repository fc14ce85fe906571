import { z } from "zod";
import {
  chooseTemplate,
  downloadTemplate,
  listTemplates,
  receiveTemplate,
  uploadTemplate,
} from "../../app/templates/index.ts";
import { AppError } from "../../contract/errors.ts";
import { UnitKey } from "../../contract/ids.ts";
import { ChooseTemplate, OfficeTemplates, TemplatePurpose } from "../../contract/templates.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { readFileForm } from "../evidence/multipart.ts";

const tags = ["templates"];
const office = z.object({ unit: UnitKey });
const purpose = office.extend({ purpose: TemplatePurpose });
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const Note = z.object({ note: z.string().trim().max(500).default("") });

/** Templates in which an office writes its papers. */
export function registerTemplates(app: App): void {
  const list = {
    tags,
    summary: "Templates of an office",
    params: office,
    response: { 200: OfficeTemplates },
  };
  app.get("/api/units/:unit/templates", { schema: list }, (request) =>
    listTemplates(contextOf(request), request.params.unit),
  );
  registerUpload(app);
  const choose = {
    tags,
    summary: "Write with an earlier version again, or with the default",
    params: purpose,
    body: ChooseTemplate,
    response: { 200: OfficeTemplates },
  };
  app.post("/api/units/:unit/templates/:purpose/choice", { schema: choose }, (request) => {
    const { unit, purpose: wanted } = request.params;
    return chooseTemplate(contextOf(request), unit, wanted, request.body.version);
  });
  registerFiles(app);
}

function registerUpload(app: App): void {
  const upload = {
    tags,
    summary:
      "Upload a Word file as the template of a purpose (multipart: file, note); checked before it is kept",
    consumes: ["multipart/form-data"],
    params: purpose,
    response: { 201: OfficeTemplates },
  };
  app.post("/api/units/:unit/templates/:purpose", { schema: upload }, async (request, reply) => {
    const { unit, purpose: wanted } = request.params;
    const context = contextOf(request);
    const { fields, file } = await readFileForm(request, (sent) => receiveTemplate(context, unit, sent));
    if (file === null) throw new AppError("file-empty", "no file in the form");
    const note = Note.safeParse(fields).data?.note ?? "";
    return reply.code(201).send(await uploadTemplate(context, unit, wanted, file, note));
  });
}

function registerFiles(app: App): void {
  for (const preview of [false, true]) {
    const what = preview ? "preview" : "template";
    const summary = preview ? "How it looks with sample data" : "The Word file, to be edited";
    const standard = { tags, summary: `${summary}: the default`, params: purpose };
    app.get(
      `/api/units/:unit/templates/:purpose/default/${what}.docx`,
      { schema: standard },
      async (request, reply) => {
        const { unit, purpose: wanted } = request.params;
        const given = { office: unit, purpose: wanted, version: null, preview };
        const { name, content } = await downloadTemplate(contextOf(request), given);
        return reply.type(DOCX).header("content-disposition", attachment(name)).send(content);
      },
    );
    const own = {
      tags,
      summary: `${summary}: an uploaded version`,
      params: purpose.extend({ version: z.coerce.number().int().min(1).max(100_000) }),
    };
    app.get(
      `/api/units/:unit/templates/:purpose/versions/:version/${what}.docx`,
      { schema: own },
      async (request, reply) => {
        const { unit, purpose: wanted, version } = request.params;
        const given = { office: unit, purpose: wanted, version, preview };
        const { name, content } = await downloadTemplate(contextOf(request), given);
        return reply.type(DOCX).header("content-disposition", attachment(name)).send(content);
      },
    );
  }
}
