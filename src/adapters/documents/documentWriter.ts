import type { DocumentWriter, OfficialDocument } from "../../app/documents/index.ts";
import { writeDocx } from "./docx/writeDocx.ts";
import { writePdf } from "./pdf/writePdf.ts";
import { writeSlides } from "./pdf/writeSlides.ts";

/** Word and PDF in the layout of Nghị định 30/2020/NĐ-CP. */
export function createDocumentWriter(): DocumentWriter {
  return {
    docx: writeDocx,
    slides: (deck) => Promise.resolve(deck).then(writeSlides),
    pdf: (document: OfficialDocument) => Promise.resolve(document).then(writePdf),
  };
}
