import type { PlanId } from "../../../contract/improvement.ts";
import type { SaveTargets } from "../../../contract/plans.ts";
import { requireAllowed } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { changedByOther, lockPlanFrame, planData, planEntry } from "../planFrame.ts";
import type { Target } from "../ports.ts";

/** All targets of a plan. Kept as typed; what does not fit the index is said by the checks. */
export async function saveTargets(context: Context, id: PlanId, typed: SaveTargets): Promise<void> {
  await context.store.write(async (tx) => {
    const frame = await lockPlanFrame(context, tx, id, "act");
    requireAllowed(context.actor, "plan.write", frame.subject);
    if (!(await tx.plans.update({ ...frame.plan, version: typed.version })))
      throw changedByOther(`plan ${id} was changed by another`, { version: frame.plan.version });
    const targets = typed.targets.map(
      (target, place): Target => ({
        ...target,
        id: context.ids.next(),
        position: place + 1,
        words: target.words.normalize("NFC"),
      }),
    );
    await tx.plans.replaceTargets(id, targets);
    await tx.audit.append({
      ...planEntry(context, frame),
      kind: "plan.targets-saved",
      data: { ...planData(frame), targets: targets.length },
    });
  });
}
