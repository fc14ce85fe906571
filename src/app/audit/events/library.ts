import { z } from "zod";
import { DocumentId } from "../../../contract/ids.ts";
import { DocumentKind } from "../../../contract/library.ts";
import { eventKind } from "../eventKind.ts";

const named = z.object({ document: DocumentId, title: z.string() });
const said = named.extend({
  kind: DocumentKind,
  documentNumber: z.string(),
  documentDate: z.string().nullable(),
  issuer: z.string(),
  extract: z.string(),
  note: z.string(),
});
const content = z.object({
  link: z.string().nullable(),
  file: z.object({ name: z.string(), size: z.int(), sha256: z.string() }).nullable(),
});

/** What happens in the evidence library of a unit. */
export const libraryEvents = {
  "document.added": eventKind(said.extend(content.shape), (data) => ({
    vi: `Đưa tài liệu «${data.title}» vào kho tài liệu kiểm chứng`,
    en: `Put document “${data.title}” into the evidence library`,
  })),
  "document.edited": eventKind(said, (data) => ({
    vi: `Sửa thông tin tài liệu «${data.title}» trong kho`,
    en: `Changed what the library says of document “${data.title}”`,
  })),
  "document.renewed": eventKind(named.extend({ version: z.int(), ...content.shape }), (data) => ({
    vi: `Thêm bản ${data.version} của tài liệu «${data.title}» (bản trước vẫn được lưu)`,
    en: `Added version ${data.version} of document “${data.title}” (earlier ones are kept)`,
  })),
  "document.put-away": eventKind(named, (data) => ({
    vi: `Cất tài liệu «${data.title}» (nội dung vẫn được lưu)`,
    en: `Put document “${data.title}” away (its content is kept)`,
  })),
  "document.brought-back": eventKind(named, (data) => ({
    vi: `Lấy lại tài liệu «${data.title}» đã cất`,
    en: `Brought document “${data.title}” back`,
  })),
};
