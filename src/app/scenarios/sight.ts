import { AppError } from "../../contract/errors.ts";
import type { ScenarioId } from "../../contract/improvement.ts";
import { belongsTo } from "../access/index.ts";
import type { Actor, Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import type { Scenario } from "./ports.ts";
import { type UnitSeen, unitSeen } from "./scenarioFrame.ts";

/** Whether a reader who may see the unit's outlook may open this scenario of it. */
export function mayOpen(actor: Actor, { createdBy, sharing, unit }: Scenario): boolean {
  if (createdBy === actor.accountId) return true;
  switch (sharing) {
    case "private":
      return false;
    case "unit":
      return belongsTo(actor, unit);
    case "office":
    case "link":
      return true;
  }
}

/** One that is shared by its address is in nobody's list but its writer's. */
export function isListed(actor: Actor, scenario: Scenario): boolean {
  return mayOpen(actor, scenario) && (scenario.sharing !== "link" || scenario.createdBy === actor.accountId);
}

/** Only its writer changes it; others copy. */
export function mayEdit({ actor }: Pick<Context, "actor">, scenario: Scenario, seen: UnitSeen): boolean {
  return seen.mayWrite && scenario.createdBy === actor.accountId;
}

/** Throws not-found where there is none that this reader may open, so that nobody learns that it exists. */
export async function scenarioSeen(
  context: Context,
  tx: ReadTransaction,
  id: ScenarioId,
  found: Scenario | undefined,
): Promise<{ readonly scenario: Scenario; readonly seen: UnitSeen }> {
  if (found === undefined) throw new AppError("not-found", `no scenario ${id}`);
  const seen = await unitSeen(context, tx, found.unit);
  if (!mayOpen(context.actor, found))
    throw new AppError("not-found", `scenario ${id} is not shared with them`);
  return { scenario: found, seen };
}
