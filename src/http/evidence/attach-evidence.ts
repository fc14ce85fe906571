import { z } from "zod";
import { attachEvidence, receiveFile } from "../../app/evidence/index.ts";
import { AppError } from "../../contract/errors.ts";
import { AttachEvidence, LeafSaved } from "../../contract/sheets.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { leafParams, sheetKey } from "../sheets/params.ts";
import { readFileForm } from "./multipart.ts";

export function registerAttachEvidence(app: App): void {
  const schema = {
    tags: ["evidence"],
    summary:
      "Attach a file or a link to a leaf; it goes into the library too (multipart: file, title, documentNumber, documentDate, page, note, link)",
    consumes: ["multipart/form-data"],
    params: leafParams,
    response: { 201: LeafSaved },
  };
  app.post("/api/rounds/:id/sheets/:unit/leaves/:leaf/evidence", { schema }, async (request, reply) => {
    const key = { ...sheetKey(request.params), leaf: request.params.leaf };
    const context = contextOf(request);
    const { fields, file } = await readFileForm(request, (upload) => receiveFile(context, key, upload));
    return reply.code(201).send(await attachEvidence(context, key, parseFields(fields), file));
  });
}

function parseFields(fields: Readonly<Record<string, unknown>>): AttachEvidence {
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
