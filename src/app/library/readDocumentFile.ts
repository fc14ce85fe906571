import type { Readable } from "node:stream";
import { AppError } from "../../contract/errors.ts";
import type { DocumentId } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import type { EvidenceFile } from "../files/index.ts";
import { requireLibrary } from "./rights.ts";

interface Wanted {
  readonly document: DocumentId;
  readonly version: number;
}

/** The file of one version, for whoever may see the library. */
export async function readDocumentFile(
  context: Context,
  wanted: Wanted,
): Promise<{ file: EvidenceFile; content: Readable }> {
  const file = await fileOf(context, wanted);
  return { file, content: await context.files.open(file.sha256) };
}

/** One page of it as a picture (WebP). */
export async function readDocumentPicture(
  context: Context,
  wanted: Wanted,
  page: number,
  width: number,
): Promise<Uint8Array> {
  const { sha256, mediaType } = await fileOf(context, wanted);
  return context.inspection.picture({ sha256, mediaType, page, width });
}

async function fileOf(context: Context, { document: id, version }: Wanted): Promise<EvidenceFile> {
  return context.store.read(async (tx) => {
    const document = await tx.library.document(id);
    if (!document) throw new AppError("not-found", `no document ${id}`);
    requireLibrary(context.actor, "library.see", document.unit);
    const file = (await tx.library.version(id, version))?.file ?? null;
    if (file === null) throw new AppError("not-found", `document ${id} has no file in version ${version}`);
    return file;
  });
}
