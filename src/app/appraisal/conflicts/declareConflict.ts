import type { DeclareConflict } from "../../../contract/appraisal.ts";
import { AppError } from "../../../contract/errors.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { lockRound } from "../../rounds/index.ts";

/** An appraiser withdraws from judging a unit; from this moment on the server keeps them out of it. */
export async function declareConflict(
  context: Context,
  roundId: RoundId,
  { unit, reason }: DeclareConflict,
): Promise<void> {
  await context.store.write(async (tx) => {
    const { parts, now } = await lockRound(context, tx, roundId, "round.declare-conflict");
    const by = requireSignedIn(context.actor);
    if (!parts.units.some((each) => each.unit === unit))
      throw new AppError("not-found", `unit ${unit} is not in round ${roundId}`);
    const said = reason.normalize("NFC");
    const declared = await tx.appraisal.declareConflict({ roundId, account: by, unit }, said, now);
    if (!declared) throw new AppError("already-decided", `conflict with ${unit} is declared already`);
    await tx.audit.append({
      chain: `round:${roundId}`,
      kind: "conflict.declared",
      at: now,
      actorId: by,
      unit,
      data: { account: by, name: context.actor.displayName, reason: said },
    });
  });
}
