import type { Readable } from "node:stream";
import { AppError } from "../../contract/errors.ts";
import type { EvidenceId } from "../../contract/ids.ts";
import type { FileLookWithHits } from "../../contract/library.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { EvidenceFile } from "../files/index.ts";
import { lookWithHits } from "../library/index.ts";
import type { ReadTransaction } from "../store.ts";
import { covers, leafSubject, lineAt, readFrame } from "../submissions/index.ts";
import type { Evidence } from "./ports.ts";

/**
 * The file of a piece of evidence, for whoever may see its line. Never fetched by hash. A piece that was taken off stays
 * readable where it was handed in: what was judged, or is proved by a receipt, can be looked at for ever.
 */
export async function readEvidenceFile(
  context: Context,
  id: EvidenceId,
): Promise<{ file: EvidenceFile; content: Readable }> {
  const file = await context.store.read((tx) => fileOf(context, tx, id));
  return { file, content: await context.files.open(file.sha256) };
}

/** One page of it as a picture (WebP), 1 being the first; `width` in pixels. */
export async function readEvidencePicture(
  context: Context,
  id: EvidenceId,
  page: number,
  width: number,
): Promise<Uint8Array> {
  const { sha256, mediaType } = await context.store.read((tx) => fileOf(context, tx, id));
  return context.inspection.picture({ sha256, mediaType, page, width });
}

/** Pages, signatures, and where the words stand in it. */
export async function lookIntoEvidence(
  context: Context,
  id: EvidenceId,
  words: string,
): Promise<FileLookWithHits> {
  return context.store.read(async (tx) => {
    const { sha256 } = await fileOf(context, tx, id);
    return lookWithHits(tx, sha256, words);
  });
}

async function fileOf(context: Context, tx: ReadTransaction, id: EvidenceId): Promise<EvidenceFile> {
  const evidence = await tx.evidence.evidence(id);
  if (!evidence) throw new AppError("not-found", `no evidence ${id}`);
  const frame = await readFrame(context, tx, { roundId: evidence.roundId, unit: evidence.unit });
  requireAllowed(context.actor, "leaf.see", leafSubject(frame, lineAt(frame, evidence.leaf)));
  if (evidence.file === null || !(evidence.removedAt === null || (await wasHandedIn(tx, evidence))))
    throw new AppError("not-found", `evidence ${id} has no file to show`);
  return evidence.file;
}

async function wasHandedIn(tx: ReadTransaction, evidence: Evidence): Promise<boolean> {
  const { roundId, unit } = evidence;
  const receipts = await tx.submissions.receiptsOfSheet({ roundId, unit });
  return receipts.some((receipt) => covers(receipt, evidence));
}
