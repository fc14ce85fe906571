import type { Readable } from "node:stream";
import { AppError } from "../../contract/errors.ts";
import type { DocumentId } from "../../contract/ids.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { EvidenceFile } from "../files/index.ts";
import { readObjection } from "./objectionFrame.ts";

/** A document laid before with an objection, in the version that was laid, for whoever sees the objection. */
export async function readObjectionFile(
  context: Context,
  id: string,
  document: DocumentId,
): Promise<{ file: EvidenceFile; content: Readable }> {
  const file = await context.store.read(async (tx) => {
    const { objection, subject } = await readObjection(context, tx, id);
    requireAllowed(context.actor, "objection.see", subject);
    const laid = objection.documents.find((each) => each.document === document);
    const version = laid && (await tx.library.version(document, laid.version));
    if (!version?.file) throw new AppError("not-found", `objection ${id} has no file ${document}`);
    return version.file;
  });
  return { file, content: await context.files.open(file.sha256) };
}
