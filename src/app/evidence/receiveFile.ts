import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type EvidenceFile, takeFile, type Upload } from "../files/index.ts";
import { type LeafKey, leafSubject, lineAt, readFrame } from "../submissions/index.ts";

/**
 * Takes in the bytes of a piece of evidence and says what they are. Rights are asked before a byte is read, and again
 * when the piece is attached. A file that is refused is not kept.
 */
export async function receiveFile(context: Context, key: LeafKey, upload: Upload): Promise<EvidenceFile> {
  await context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, key);
    requireAllowed(context.actor, "leaf.attach", leafSubject(frame, lineAt(frame, key.leaf)));
  });
  return takeFile(context, upload);
}
