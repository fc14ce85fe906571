import { AppError } from "../../contract/errors.ts";
import { FileId } from "../../contract/ids.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type LeafKey, leafSubject, lineAt, readFrame } from "../submissions/index.ts";
import { checkFile, LARGEST_FILE } from "./checkFile.ts";
import { cleanFileName } from "./fileName.ts";
import type { EvidenceFile } from "./ports.ts";

export interface Upload {
  /** As the browser sent it. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Takes in the bytes of a piece of evidence and says what they are. Rights are asked before a byte is read, and again
 * when the piece is attached. A file that is refused is not kept.
 */
export async function receiveFile(context: Context, key: LeafKey, upload: Upload): Promise<EvidenceFile> {
  await context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, key);
    requireAllowed(context.actor, "leaf.attach", leafSubject(frame, lineAt(frame, key.leaf)));
  });
  const name = cleanFileName(upload.name);
  let mediaType = "";
  const stored = await context.files.put(upTo(upload.content, LARGEST_FILE), async (staged) => {
    mediaType = await checkFile(staged, name);
  });
  return { id: FileId.parse(context.ids.next()), name, mediaType, ...stored };
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
