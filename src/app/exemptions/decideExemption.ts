import { AppError } from "../../contract/errors.ts";
import type { DecideExemption } from "../../contract/exemptions.ts";
import type { RoundId } from "../../contract/ids.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { leafSubject, lineAt, lockFrame } from "../submissions/index.ts";

/**
 * The owner's answer. Accepted, the leaf is set aside at once and the unit's score follows; refused, the reason is shown
 * at the leaf, so it must be given.
 */
export async function decideExemption(
  context: Context,
  roundId: RoundId,
  id: string,
  { decision, reason }: DecideExemption,
): Promise<void> {
  await context.store.write(async (tx) => {
    const found = (await tx.exemptions.exemptionRequests(roundId)).find((each) => each.id === id);
    if (!found) throw new AppError("not-found", `no exemption request ${id} in round ${roundId}`);
    const frame = await lockFrame(context, tx, found, "state");
    const line = lineAt(frame, found.leaf);
    requireAllowed(context.actor, "leaf.decide-exemption", leafSubject(frame, line));
    const [current] = (await tx.exemptions.exemptionRequests(roundId, found.unit)).filter(
      (each) => each.id === id,
    );
    if (current?.decision !== null) throw new AppError("already-decided", `request ${id} has its answer`);
    const answer = reason.normalize("NFC").trim();
    if (decision === "refused" && answer === "") {
      throw new AppError("invalid", `request ${id} refused without a reason`, {
        faults: [
          {
            path: "reason",
            vi: "Nhập lý do không chấp nhận; đơn vị đọc lý do này ngay tại tiêu chí.",
            en: "Give the reason for refusing; the unit reads it at the criterion.",
          },
        ],
      });
    }
    const by = requireSignedIn(context.actor);
    await tx.exemptions.closeRequest(id, { decision, answer, at: frame.now, by });
    if (decision === "accepted" && !leafSubject(frame, line).exempt) {
      const exemption = { code: found.leaf, reason: found.reason };
      await tx.rounds.setExemptions(roundId, found.unit, [...frame.unit.exemptions, exemption]);
    }
    await tx.audit.append({
      chain: `round:${roundId}`,
      kind: "exemption.decided",
      at: frame.now,
      actorId: by,
      unit: found.unit,
      data: { request: id, leaf: found.leaf, decision, reason: found.reason, answer },
    });
  });
}
