import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import { freezeMethod } from "../methods/index.ts";
import { requireMethod } from "./createRound.ts";
import { lockRound } from "./lockRound.ts";
import { openingFaults } from "./openingFaults.ts";
import { ownUnitsOf } from "./ownUnits.ts";
import { plainParts } from "./plainParts.ts";
import { reachFaults } from "./reachFaults.ts";

/**
 * Opens a draft: every fault at once, or the method is frozen, the sheets of all units are made and the clock begins to
 * count. From here on only the clock can be changed.
 */
export async function openRound(context: Context, id: RoundId): Promise<void> {
  await context.store.write(async (tx) => {
    const { round, parts, now } = await lockRound(context, tx, id, "round.open");
    const method = await requireMethod(context, tx, round.methodId, round.methodVersion);
    const ownUnits = await ownUnitsOf(tx, parts.appraisers);
    const faults = [
      ...openingFaults(round, parts, method.method, now, ownUnits),
      ...(await reachFaults(tx, round.ownerUnit, parts.units)),
    ];
    if (faults.length > 0) {
      throw new AppError("round-not-ready", `${faults.length} faults before opening ${id}`, { faults });
    }
    await freezeMethod(tx.methods, method, now);
    await tx.submissions.createSubmissions(
      id,
      parts.units.map(({ unit }) => unit),
    );
    await tx.rounds.update({ ...round, methodSha256: method.sha256, openedAt: now });
    const { methodId, methodVersion, kind, period, ownerUnit, clock } = round;
    await tx.audit.append({
      chain: `round:${id}`,
      at: now,
      actorId: context.actor.accountId,
      kind: "round.opened",
      data: {
        methodId,
        methodVersion,
        methodSha256: method.sha256,
        units: parts.units.length,
        kind,
        period,
        ownerUnit,
        clock,
        parts: plainParts(parts),
      },
    });
  });
}
