import type { AlikeGroup } from "../../../contract/appraisal.ts";
import { AppError } from "../../../contract/errors.ts";
import { readsSecond, requireAllowed, seesAppraisal } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { type LeafKey, leafSubject, lineAt, readFrame, readRoundFrame } from "../../submissions/index.ts";
import { alikeAcross } from "./alikeAcross.ts";
import { readLeaf } from "./leafRows.ts";

/**
 * What was decided in the round on the same answer as that of one unit at one leaf. Not for the unit itself, nor for
 * whoever reads that leaf a second time, blind.
 */
export async function alikeAt(context: Context, key: LeafKey): Promise<AlikeGroup> {
  const { actor } = context;
  return context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, key);
    const subject = leafSubject(frame, lineAt(frame, key.leaf));
    requireAllowed(actor, "leaf.see", subject);
    const round = await readRoundFrame(context, tx, key.roundId);
    const across = alikeAcross(actor, round, key.leaf, await readLeaf(tx, key.roundId, key.leaf));
    const outside = actor.roles.some(({ unit }) => unit === key.unit) || readsSecond(actor, subject);
    const judges = seesAppraisal(actor, subject) && !outside;
    const place = across.placeOf(key.unit);
    if (!judges || place === null)
      throw new AppError("not-allowed", `decisions on ${key.leaf} are not for this reader`);
    return across.groups[place] ?? { decided: [] };
  });
}
