import type { ScenarioId } from "../../contract/improvement.ts";
import type { CopyScenario } from "../../contract/scenarios.ts";
import type { Context } from "../context.ts";
import { computeKept, readGround } from "./ground.ts";
import { type Saved, saveWithin } from "./saveScenario.ts";
import { sheetSeen } from "./scenarioFrame.ts";
import { scenarioSeen } from "./sight.ts";

/**
 * A copy of one's own, in the same round or another of the unit. Criteria that the other round does not have are named,
 * all at once; with `dropFaulty` they are left out.
 */
export async function copyScenario(context: Context, id: ScenarioId, typed: CopyScenario): Promise<Saved> {
  return context.store.write(async (tx) => {
    const { scenario } = await scenarioSeen(context, tx, id, await tx.scenarios.find(id));
    const { unit, note, supposed } = scenario;
    const round = typed.round ?? scenario.roundId;
    const frame = await sheetSeen(context, tx, unit, round);
    const tried = computeKept(context, await readGround(context, tx, frame, supposed.year), supposed);
    const faulty = new Set(tried.ok || !typed.dropFaulty ? [] : tried.faults.map(({ leaf }) => leaf));
    return saveWithin(context, tx, {
      unit,
      round,
      title: typed.title,
      note,
      changes: supposed.changes.filter(({ leaf }) => !faulty.has(leaf)),
      assumed: supposed.assumed,
      goal: supposed.goal,
      open: supposed.open.filter(({ leaf }) => frame.plan.byCode.has(leaf)),
      sharing: "private",
      year: round === scenario.roundId ? supposed.year : null,
    });
  });
}
