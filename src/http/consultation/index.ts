import { z } from "zod";
import {
  agreeToDraft,
  answerComment,
  closeConsultation,
  type DraftOwner,
  downloadComments,
  editComment,
  extendConsultation,
  openConsultation,
  readConsultations,
  remindConsulted,
  withdrawComment,
  writeComment,
} from "../../app/consultation/index.ts";
import {
  AgreeToDraft,
  AnswerComment,
  ConsultationBook,
  EditComment,
  ExtendConsultation,
  OpenConsultation,
  RemindConsulted,
  WriteComment,
} from "../../contract/consultation.ts";
import { Version } from "../../contract/ids.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";

const draft = z.object({ id: z.uuid() });
const one = draft.extend({ consultation: z.uuid() });
const comment = one.extend({ comment: z.uuid() });
const version = z.object({ version: z.coerce.number().pipe(Version) });
const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Comments on the drafts of one module, below the address of a draft: `/api/plans/:id/consultations`. */
export function registerConsultation(app: App, base: string, owner: DraftOwner): void {
  const shared = { tags: ["consultation"] };
  const book = { ...shared, params: draft, response: { 200: ConsultationBook } };
  const list = { ...book, summary: `Comments on a ${owner.kind}` };
  app.get(`${base}/:id/consultations`, { schema: list }, (request) =>
    readConsultations(contextOf(request), owner, request.params.id),
  );
  registerSending(app, base, owner, shared);
  registerComments(app, base, owner, shared);
  for (const format of ["docx", "pdf", "xlsx"] as const) {
    const table = {
      ...shared,
      summary: `Comments and answers on a ${owner.kind} as ${format}`,
      params: draft,
    };
    app.get(`${base}/:id/consultations/table.${format}`, { schema: table }, async (request, reply) => {
      const file = await downloadComments(contextOf(request), owner, request.params.id, format);
      const { content } = file;
      return reply
        .type(TYPES[format])
        .header("content-disposition", attachment(file.name))
        .send(content instanceof Uint8Array ? Buffer.from(content) : content);
    });
  }
}

type Shared = { readonly tags: string[] };

function registerSending(app: App, base: string, owner: DraftOwner, shared: Shared): void {
  const answer = { response: { 200: ConsultationBook } };
  const open = {
    ...shared,
    ...answer,
    summary: `Send a ${owner.kind} for comment`,
    params: draft,
    body: OpenConsultation,
  };
  app.post(`${base}/:id/consultations`, { schema: open }, async (request) => {
    await openConsultation(contextOf(request), owner, request.params.id, request.body);
    return readConsultations(contextOf(request), owner, request.params.id);
  });
  const extend = { ...open, summary: "Move the date for comments", params: one, body: ExtendConsultation };
  app.post(`${base}/:id/consultations/:consultation/extend`, { schema: extend }, async (request) => {
    await extendConsultation(contextOf(request), owner, request.params, request.body);
    return readConsultations(contextOf(request), owner, request.params.id);
  });
  const remind = {
    ...shared,
    summary: "Remind the units that have not answered",
    params: one,
    body: RemindConsulted,
    response: { 200: z.object({ reminded: z.int() }) },
  };
  app.post(`${base}/:id/consultations/:consultation/remind`, { schema: remind }, async (request) => ({
    reminded: await remindConsulted(contextOf(request), owner, request.params, request.body),
  }));
  const close = { ...shared, ...answer, summary: "End the comments now", params: one };
  app.post(`${base}/:id/consultations/:consultation/close`, { schema: close }, async (request) => {
    await closeConsultation(contextOf(request), owner, request.params);
    return readConsultations(contextOf(request), owner, request.params.id);
  });
}

function registerComments(app: App, base: string, owner: DraftOwner, shared: Shared): void {
  const place = `${base}/:id/consultations/:consultation`;
  const answer = { response: { 200: ConsultationBook } };
  const write = { ...shared, ...answer, summary: "Comment", params: one, body: WriteComment };
  app.post(`${place}/comments`, { schema: write }, async (request) => {
    await writeComment(contextOf(request), owner, request.params, request.body);
    return readConsultations(contextOf(request), owner, request.params.id);
  });
  const edit = { ...shared, ...answer, summary: "Change an own comment", params: comment, body: EditComment };
  app.put(`${place}/comments/:comment`, { schema: edit }, async (request) => {
    await editComment(contextOf(request), owner, request.params, request.body);
    return readConsultations(contextOf(request), owner, request.params.id);
  });
  const withdraw = {
    ...shared,
    ...answer,
    summary: "Take an own comment back",
    params: comment,
    querystring: version,
  };
  app.delete(`${place}/comments/:comment`, { schema: withdraw }, async (request) => {
    await withdrawComment(contextOf(request), owner, request.params, request.query.version);
    return readConsultations(contextOf(request), owner, request.params.id);
  });
  const reply = { ...shared, ...answer, summary: "Answer a comment", params: comment, body: AnswerComment };
  app.put(`${place}/comments/:comment/answer`, { schema: reply }, async (request) => {
    await answerComment(contextOf(request), owner, request.params, request.body);
    return readConsultations(contextOf(request), owner, request.params.id);
  });
  const agree = { ...shared, ...answer, summary: "Nothing to add", params: one, body: AgreeToDraft };
  app.put(`${place}/agreement`, { schema: agree }, async (request) => {
    await agreeToDraft(contextOf(request), owner, request.params, request.body);
    return readConsultations(contextOf(request), owner, request.params.id);
  });
}
