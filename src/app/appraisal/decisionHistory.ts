import type { DecisionHistory } from "../../contract/appraisal.ts";
import { AppError } from "../../contract/errors.ts";
import { belongsTo, owns, readsSecond, requireAllowed, seesAppraisal } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type LeafKey, leafSubject, lineAt, readFrame } from "../submissions/index.ts";

/** Every decision on one leaf of one unit, oldest first: for the owner, the leader and its appraisers. */
export async function decisionHistory(context: Context, key: LeafKey): Promise<DecisionHistory> {
  const { actor } = context;
  return context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, key);
    const subject = leafSubject(frame, lineAt(frame, key.leaf));
    requireAllowed(actor, "leaf.see", subject);
    const outside = belongsTo(actor, key.unit) || readsSecond(actor, subject);
    if (!owns(actor, frame.facts) && (outside || !seesAppraisal(actor, subject)))
      throw new AppError("not-allowed", `history of decisions on ${key.leaf} is not for this reader`);
    const made = await tx.appraisal.appraisalHistory(key, key.leaf);
    return made.map(({ version, phase, decision, points, selfPoints, reason, decidedAt, decidedByName }) => ({
      version,
      phase,
      decision,
      points,
      selfPoints,
      reason,
      decidedAt: decidedAt.toISOString(),
      decidedByName,
    }));
  });
}
