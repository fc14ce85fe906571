import type { Readable } from "node:stream";
import { AppError } from "../../contract/errors.ts";
import type { EvidenceId } from "../../contract/ids.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { leafSubject, lineAt, readFrame } from "../submissions/index.ts";
import type { EvidenceFile } from "./ports.ts";

/** The file of a piece of evidence, for whoever may see its line. Never fetched by hash. */
export async function readEvidenceFile(
  context: Context,
  id: EvidenceId,
): Promise<{ file: EvidenceFile; content: Readable }> {
  const file = await context.store.read(async (tx) => {
    const evidence = await tx.evidence.evidence(id);
    if (!evidence) throw new AppError("not-found", `no evidence ${id}`);
    const frame = await readFrame(context, tx, { roundId: evidence.roundId, unit: evidence.unit });
    requireAllowed(context.actor, "leaf.see", leafSubject(frame, lineAt(frame, evidence.leaf)));
    if (evidence.removedAt !== null || evidence.file === null) {
      throw new AppError("not-found", `evidence ${id} has no file to show`);
    }
    return evidence.file;
  });
  return { file, content: await context.files.open(file.sha256) };
}
