import type { EscalationRules } from "../../../contract/duties.ts";
import { AppError } from "../../../contract/errors.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import { decide, requireAllowed, requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { EscalationChange } from "../ports.ts";
import { rulesOf } from "./rules.ts";

/** By which rules people hear of deadlines that this office has set; everybody signed in may read why they were told. */
export async function readEscalations({ actor, store }: Context, office: UnitKey): Promise<EscalationRules> {
  requireSignedIn(actor);
  return store.read(async (tx) => {
    const unit = await tx.units.byKey(office);
    if (unit === null) throw new AppError("not-found", `no unit ${office}`);
    return {
      office: { unit: office, name: unit.name },
      rules: [...(await rulesOf(tx, office))],
      mayWrite: decide(actor, "task.create", { kind: "unit", unit: office }) === "allowed",
    };
  });
}

/** The office sets other numbers, or switches a step off. */
export async function setEscalation(
  context: Context,
  office: UnitKey,
  change: EscalationChange,
): Promise<void> {
  requireAllowed(context.actor, "task.create", { kind: "unit", unit: office });
  const by = requireSignedIn(context.actor);
  const at = context.clock.now();
  await context.store.write(async (tx) => {
    await tx.tasks.saveEscalation(office, change, at, by);
    await tx.audit.append({
      chain: "general",
      kind: "escalation.changed",
      at,
      actorId: by,
      unit: office,
      data: { office, ...change },
    });
  });
}
