import type { OfficialDocument } from "../../../app/documents/index.ts";
import { TEMPLATE } from "./template.ts";
import { templateData } from "./templateData.ts";
import { setPages } from "./typst.ts";

/** PDF/A-2b. */
export function writePdf(document: OfficialDocument): Uint8Array {
  return setPages(TEMPLATE, { document: JSON.stringify(templateData(document)) }, (typst, pages) =>
    typst.pdf(pages, {
      pdfStandard: "a-2b",
      creationTimestamp: Math.floor(document.madeAt.getTime() / 1000),
    }),
  );
}
