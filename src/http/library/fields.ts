import { z } from "zod";
import { AppError, type Fault } from "../../contract/errors.ts";
import { AddDocument } from "../../contract/library.ts";

const WORDS = {
  kind: { vi: "Chọn loại tài liệu.", en: "Choose the kind of document." },
  title: { vi: "Nhập tên tài liệu (không quá 300 ký tự).", en: "Enter the title (300 characters at most)." },
  documentNumber: { vi: "Số, ký hiệu không quá 100 ký tự.", en: "The number has 100 characters at most." },
  documentDate: {
    vi: "Nhập ngày có thật, ví dụ 21/11/2026.",
    en: "Enter a real date, for example 2026-11-21.",
  },
  issuer: { vi: "Cơ quan ban hành không quá 200 ký tự.", en: "The issuer has 200 characters at most." },
  extract: { vi: "Trích yếu không quá 4.000 ký tự.", en: "The extract has 4,000 characters at most." },
  note: { vi: "Ghi chú không quá 2.000 ký tự.", en: "The note has 2,000 characters at most." },
  link: {
    vi: "Nhập địa chỉ đầy đủ, bắt đầu bằng http:// hoặc https://.",
    en: "Enter the whole address, beginning with http:// or https://.",
  },
} satisfies Record<keyof AddDocument, { vi: string; en: string }>;

/** Every field of the form of a document that cannot be taken, each with what to type instead. */
export function documentFaults(error: z.ZodError<AddDocument>): readonly Fault[] {
  const { fieldErrors } = z.flattenError(error);
  return AddDocument.keyof()
    .options.filter((name) => fieldErrors[name])
    .map((name) => ({ path: name, ...WORDS[name] }));
}

export function documentFields(fields: unknown): AddDocument {
  const parsed = AddDocument.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid", "fields of the document form", { faults: documentFaults(parsed.error) });
}

/** The one field beside the file of a new version. */
export const VersionForm = z.object({ link: AddDocument.shape.link });
