import { AppError, type Fault } from "../../contract/errors.ts";
import type { DocumentFields } from "../../contract/library.ts";
import type { EvidenceFile } from "../files/index.ts";
import { vietnamDay } from "../submissions/index.ts";
import type { Content, Described } from "./ports.ts";

/** What was typed, in one form of writing. Refuses a title of blanks and a day to come. */
export function described(fields: DocumentFields, now: Date): Described {
  const faults: Fault[] = [];
  const clean = (text: string): string => text.normalize("NFC").trim();
  const title = clean(fields.title);
  if (title === "") {
    faults.push({ path: "title", vi: "Nhập tên tài liệu.", en: "Enter the title of the document." });
  }
  if (fields.documentDate > vietnamDay(now)) {
    faults.push({
      path: "documentDate",
      vi: "Ngày này chưa đến. Nhập ngày ghi trên văn bản, không sau hôm nay.",
      en: "This date is in the future. Enter the date on the document, today at the latest.",
    });
  }
  if (faults.length > 0) throw new AppError("invalid", "document refused", { faults });
  return {
    kind: fields.kind,
    title,
    documentNumber: clean(fields.documentNumber),
    documentDate: fields.documentDate === "" ? null : fields.documentDate,
    issuer: clean(fields.issuer),
    extract: clean(fields.extract),
    note: clean(fields.note),
  };
}

/** One of the two, as a person gave it. */
export function contentOf(file: EvidenceFile | null, link: string): Content {
  if (file !== null && link === "") return { file, link: null };
  if (file === null && link !== "") return { file: null, link };
  const fault =
    file === null
      ? {
          path: "file",
          vi: "Chọn tệp, hoặc nhập địa chỉ của tài liệu trên mạng.",
          en: "Choose a file, or enter the address of the document on the web.",
        }
      : {
          path: "link",
          vi: "Mỗi tài liệu là một tệp hoặc một địa chỉ. Bỏ địa chỉ, hoặc thêm thành tài liệu khác.",
          en: "A document is a file or an address. Remove the address, or add it as another document.",
        };
  throw new AppError("invalid", "neither file nor link, or both", { faults: [fault] });
}
