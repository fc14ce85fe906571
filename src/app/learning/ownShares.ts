import type { OwnShare } from "../../contract/learning.ts";
import { belongsTo, decide } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { leafSubject, lineAt, readFrame } from "../submissions/index.ts";
import type { LearningRound } from "./learningRound.ts";
import { pointsAt } from "./lossAt.ts";
import { sharedDocument } from "./sharedDocument.ts";

/** For people of an assessed unit: what stands at the leaf, what of it others may read, and whether they may change that. */
export async function ownShares(
  context: Context,
  tx: ReadTransaction,
  { whole, units }: LearningRound,
  leaf: string,
): Promise<readonly OwnShare[]> {
  const mine = units.filter(({ unit }) => belongsTo(context.actor, unit));
  const own: OwnShare[] = [];
  for (const unit of mine) {
    const sheet = { roundId: whole.round.id, unit: unit.unit };
    const frame = await readFrame(context, tx, sheet);
    const line = lineAt(frame, leaf);
    const verdict = decide(context.actor, "leaf.share", leafSubject(frame, line));
    if (decide(context.actor, "leaf.see", leafSubject(frame, line)) !== "allowed") continue;
    const share = await tx.learning.share(whole.round.id, unit.unit, leaf);
    const inForce = share !== undefined && share.revokedAt === null;
    own.push({
      unit: unit.unit,
      name: unit.name,
      points: pointsAt(unit, line),
      documents: (await tx.evidence.evidenceOfSheet(sheet, leaf)).map(sharedDocument),
      words: share?.words ?? "",
      chosen: inForce ? [...share.documents] : [],
      given: inForce ? { at: share.sharedAt.toISOString(), byName: share.sharedByName } : null,
      version: share?.version ?? 0,
      mayShare: verdict === "allowed",
    });
  }
  return own;
}
