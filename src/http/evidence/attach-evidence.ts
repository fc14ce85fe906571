import type { MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { attachEvidence, type EvidenceFile, receiveFile } from "../../app/evidence/index.ts";
import type { LeafKey } from "../../app/submissions/index.ts";
import { AppError } from "../../contract/errors.ts";
import { AttachEvidence, LeafSaved } from "../../contract/sheets.ts";
import type { App } from "../app.ts";
import { refusalOfForm } from "../broken-form.ts";
import { contextOf } from "../caller.ts";
import { leafParams, sheetKey } from "../sheets/params.ts";
import { requireStorable } from "../storable-text.ts";

/** Our own check refuses first, with words; this only stops a stream that nobody reads. */
const STREAM_LIMIT = 26 * 1024 * 1024;

export function registerAttachEvidence(app: App): void {
  const schema = {
    tags: ["evidence"],
    summary:
      "Attach a file or a link to a leaf (multipart: file, title, documentNumber, documentDate, page, note, link)",
    consumes: ["multipart/form-data"],
    params: leafParams,
    response: { 201: LeafSaved },
  };
  app.post("/api/rounds/:id/sheets/:unit/leaves/:leaf/evidence", { schema }, async (request, reply) => {
    const key = { ...sheetKey(request.params), leaf: request.params.leaf };
    const { fields, file } = await readForm(request, key).catch((refusal: unknown) => {
      letTheRestPass(request);
      throw refusalOfForm(refusal);
    });
    return reply.code(201).send(await attachEvidence(contextOf(request), key, parseFields(fields), file));
  });
}

/** A browser shows our answer only when it could send its file to the end; cut off, it would report a broken line. */
function letTheRestPass({ raw }: FastifyRequest): void {
  raw.unpipe();
  raw.resume();
}

interface Form {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly file: EvidenceFile | null;
}

/** The parts arrive in the order of the form; the file is streamed to the store as it comes. */
async function readForm(request: FastifyRequest, key: LeafKey): Promise<Form> {
  const fields: Record<string, unknown> = {};
  let file: EvidenceFile | null = null;
  if (!request.isMultipart()) throw new AppError("invalid", "evidence must come as multipart/form-data");
  for await (const part of request.parts({ limits: { fileSize: STREAM_LIMIT } })) {
    if (part.type === "field") fields[part.fieldname] = part.value;
    else if (isChosen(part)) {
      file = await receiveFile(contextOf(request), key, { name: part.filename, content: part.file });
    } else part.file.resume();
  }
  return { fields, file };
}

/** A file field left empty by the browser has no name. */
function isChosen({ filename }: MultipartFile): boolean {
  return filename !== undefined && filename !== "";
}

function parseFields(fields: Readonly<Record<string, unknown>>): AttachEvidence {
  requireStorable(fields);
  const parsed = AttachEvidence.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid", "fields of the evidence form", { faults: faultsOf(parsed.error) });
}

const WORDS = {
  title: { vi: "Nhập tên tài liệu (không quá 300 ký tự).", en: "Enter the title (300 characters at most)." },
  documentNumber: { vi: "Số, ký hiệu không quá 100 ký tự.", en: "The number has 100 characters at most." },
  documentDate: {
    vi: "Nhập ngày có thật, ví dụ 21/11/2026.",
    en: "Enter a real date, for example 2026-11-21.",
  },
  page: { vi: "Trang, mục không quá 50 ký tự.", en: "The page has 50 characters at most." },
  note: { vi: "Ghi chú không quá 2.000 ký tự.", en: "The note has 2,000 characters at most." },
  link: {
    vi: "Nhập địa chỉ đầy đủ, bắt đầu bằng http:// hoặc https://.",
    en: "Enter the whole address, beginning with http:// or https://.",
  },
} satisfies Record<keyof AttachEvidence, { vi: string; en: string }>;

function faultsOf(error: z.ZodError<AttachEvidence>) {
  const { fieldErrors } = z.flattenError(error);
  const names = ["title", "documentNumber", "documentDate", "page", "note", "link"] as const;
  return names.filter((name) => fieldErrors[name]).map((name) => ({ path: name, ...WORDS[name] }));
}
