import type { Readable } from "node:stream";
import { AppError } from "../../contract/errors.ts";
import type { DocumentId } from "../../contract/ids.ts";
import type { FileLookWithHits } from "../../contract/library.ts";
import type { Context } from "../context.ts";
import type { EvidenceFile } from "../files/index.ts";
import type { ReadTransaction } from "../store.ts";
import { lookWithHits } from "./fileLook.ts";
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
  const file = await context.store.read((tx) => fileOf(context, tx, wanted));
  return { file, content: await context.files.open(file.sha256) };
}

/** One page of it as a picture (WebP). */
export async function readDocumentPicture(
  context: Context,
  wanted: Wanted,
  page: number,
  width: number,
): Promise<Uint8Array> {
  const { sha256, mediaType } = await context.store.read((tx) => fileOf(context, tx, wanted));
  return context.inspection.picture({ sha256, mediaType, page, width });
}

/** Pages, signatures, and where the words stand in it. */
export async function lookIntoDocument(
  context: Context,
  wanted: Wanted,
  words: string,
): Promise<FileLookWithHits> {
  return context.store.read(async (tx) => {
    const { sha256 } = await fileOf(context, tx, wanted);
    return lookWithHits(tx, sha256, words);
  });
}

async function fileOf(
  context: Context,
  tx: ReadTransaction,
  { document: id, version }: Wanted,
): Promise<EvidenceFile> {
  const document = await tx.library.document(id);
  if (!document) throw new AppError("not-found", `no document ${id}`);
  requireLibrary(context.actor, "library.see", document.unit);
  const file = (await tx.library.version(id, version))?.file ?? null;
  if (file === null) throw new AppError("not-found", `document ${id} has no file in version ${version}`);
  return file;
}
