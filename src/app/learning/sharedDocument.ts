import type { SharedDocument } from "../../contract/learning.ts";
import type { Evidence } from "../evidence/index.ts";

/** A piece of evidence as readers of another unit see it: nothing of who added it. */
export function sharedDocument(evidence: Evidence): SharedDocument {
  const { id, title, documentNumber, documentDate, page, link, file } = evidence;
  return {
    evidence: id,
    title,
    documentNumber,
    documentDate,
    page,
    link,
    file: file && { name: file.name, size: file.size },
  };
}
