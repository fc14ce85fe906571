import { AppError } from "../../contract/errors.ts";
import type { ScenarioId } from "../../contract/improvement.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { mayEdit, scenarioSeen } from "./sight.ts";

/** Takes a scenario of one's own out of every list. The row stays, and the log says who did it. */
export async function putAway(context: Context, id: ScenarioId): Promise<void> {
  await context.store.write(async (tx) => {
    const by = requireSignedIn(context.actor);
    const { scenario, seen } = await scenarioSeen(context, tx, id, await tx.scenarios.lock(id));
    if (!mayEdit(context, scenario, seen))
      throw new AppError("not-allowed", `scenario ${id} is somebody else's`);
    const at = context.clock.now();
    await tx.scenarios.putAway(id, at, by);
    const { title, roundId, unit } = scenario;
    const data = { scenario: id, title, round: roundId };
    await tx.audit.append({ chain: "general", kind: "scenario.put-away", at, actorId: by, unit, data });
  });
}
