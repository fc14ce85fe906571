import { AppError } from "../../contract/errors.ts";
import { FileId } from "../../contract/ids.ts";
import { checkFile, LARGEST_FILE } from "./checkFile.ts";
import { cleanFileName } from "./fileName.ts";
import type { EvidenceFile, FileServices } from "./ports.ts";

export interface Upload {
  /** As the browser sent it. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Takes in the bytes of a document and says what they are; the caller has asked for rights before. A file that is
 * refused, for its kind or for what the virus scanner finds in it, is not kept.
 */
export async function takeFile(services: FileServices, upload: Upload): Promise<EvidenceFile> {
  const name = cleanFileName(upload.name);
  let mediaType = "";
  const stored = await services.files.put(upTo(upload.content, LARGEST_FILE), async (staged) => {
    mediaType = await checkFile(staged, name);
    await services.inspection.refuseInfected(staged);
  });
  return { id: FileId.parse(services.ids.next()), name, mediaType, ...stored };
}

/** Passes bytes on and refuses at the first one too many. */
async function* upTo(content: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of content) {
    size += chunk.byteLength;
    if (size > limit) throw new AppError("file-too-large", `more than ${limit} bytes`);
    yield chunk;
  }
}
