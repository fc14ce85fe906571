import type { Readable } from "node:stream";
import { AppError } from "../../contract/errors.ts";
import type { EvidenceId } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import type { EvidenceFile } from "../files/index.ts";
import { readLearningRound } from "./learningRound.ts";
import type { SharedPlace } from "./shareLeaf.ts";

/**
 * The file of a shared document, for whoever may learn from the round, as long as the consent is in force and the piece
 * stands at its leaf; to everybody else it is not there.
 */
export async function readSharedFile(
  context: Context,
  { roundId, unit, leaf }: SharedPlace,
  id: EvidenceId,
): Promise<{ file: EvidenceFile; content: Readable }> {
  const file = await context.store.read(async (tx) => {
    await readLearningRound(context, tx, roundId);
    const share = await tx.learning.share(roundId, unit, leaf);
    const evidence =
      share?.revokedAt === null && share.documents.includes(id) ? await tx.evidence.evidence(id) : undefined;
    const here = evidence?.roundId === roundId && evidence.unit === unit && evidence.leaf === leaf;
    if (!here || evidence.removedAt !== null || evidence.file === null)
      throw new AppError("not-found", `evidence ${id} is not shared at ${leaf}`);
    return evidence.file;
  });
  return { file, content: await context.files.open(file.sha256) };
}
