import type { UnitKey } from "../../contract/ids.ts";
import type { AddDocument, DocumentDetail } from "../../contract/library.ts";
import type { Context } from "../context.ts";
import { type EvidenceFile, takeFile, type Upload } from "../files/index.ts";
import { contentOf, described } from "./describe.ts";
import { keepDocument } from "./keepDocument.ts";
import { detailOf } from "./openDocument.ts";
import { requireLibrary } from "./rights.ts";

/** Takes in a file for a library; rights are asked before a byte is read. */
export async function receiveDocumentFile(
  context: Context,
  unit: UnitKey,
  upload: Upload,
): Promise<EvidenceFile> {
  requireLibrary(context.actor, "library.write", unit);
  return takeFile(context, upload);
}

/** Puts a document, a file taken in before or a link, into the library of a unit. */
export async function addDocument(
  context: Context,
  unit: UnitKey,
  fields: AddDocument,
  file: EvidenceFile | null,
): Promise<DocumentDetail> {
  requireLibrary(context.actor, "library.write", unit);
  return context.store.write(async (tx) => {
    const now = context.clock.now();
    const content = contentOf(file, fields.link);
    const id = await keepDocument(context, tx, {
      unit,
      described: described(fields, now),
      content,
      now,
      chain: "general",
    });
    return detailOf(context, tx, id);
  });
}
