import type { ScenarioId } from "../../contract/improvement.ts";
import type { KeptResult, ScenarioView } from "../../contract/scenarios.ts";
import { explainChangeFault } from "../../core/index.ts";
import { allowedActions } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { computeKept, type Ground, namingOf, readGround } from "./ground.ts";
import type { Scenario } from "./ports.ts";
import { sheetSeen, type UnitSeen } from "./scenarioFrame.ts";
import { mayEdit, scenarioSeen } from "./sight.ts";

/** A saved scenario as this reader may see it, with what has changed beneath it since. */
export async function openScenario(context: Context, id: ScenarioId): Promise<ScenarioView> {
  return context.store.read((tx) => openWithin(context, tx, id));
}

/** Several at once, in the order asked for; they may be of different rounds of one unit. */
export async function openScenarios(
  context: Context,
  ids: readonly ScenarioId[],
): Promise<readonly ScenarioView[]> {
  return context.store.read(async (tx) => {
    const views: ScenarioView[] = [];
    for (const id of ids) views.push(await openWithin(context, tx, id));
    return views;
  });
}

async function openWithin(context: Context, tx: ReadTransaction, id: ScenarioId): Promise<ScenarioView> {
  const { scenario, seen } = await scenarioSeen(context, tx, id, await tx.scenarios.find(id));
  const frame = await sheetSeen(context, tx, scenario.unit, scenario.roundId);
  const ground = await readGround(context, tx, frame, scenario.supposed.year);
  return viewOf(context, scenario, seen, ground);
}

function viewOf(context: Context, scenario: Scenario, seen: UnitSeen, ground: Ground): ScenarioView {
  const { frame, basis, sheetHash, othersHash } = ground;
  const { kept, supposed } = scenario;
  const mine = scenario.createdBy === context.actor.accountId;
  const sameBasis = kept.basis.ref === basis.view.ref;
  // Ranks that its writer reckoned among provisional totals are not for those who may not see these totals.
  const ranksHidden = kept.basis.kind === "provisional" && basis.view.kind === "last-round";
  const tried = computeKept(context, ground, supposed);
  const nameOf = namingOf(frame);
  return {
    id: scenario.id,
    unit: { unit: seen.unit, name: seen.name },
    round: scenario.roundId,
    roundTitle: frame.round.title,
    title: scenario.title,
    note: scenario.note,
    changes: [...supposed.changes],
    assumed: supposed.assumed,
    goal: supposed.goal,
    open: [...supposed.open],
    sharing: scenario.sharing,
    year: supposed.year,
    version: scenario.version,
    byName: scenario.createdByName,
    mine,
    savedAt: scenario.savedAt.toISOString(),
    kept: ranksHidden || (kept.basis.kind === "provisional" && !sameBasis) ? withoutRanks(kept) : kept,
    ranksHidden: ranksHidden || (kept.basis.kind === "provisional" && !sameBasis),
    stale: { sheet: kept.sheetHash !== sheetHash, others: sameBasis && kept.othersHash !== othersHash },
    faults: tried.ok
      ? []
      : tried.faults.map((fault) => ({ leaf: fault.leaf, ...explainChangeFault(fault, nameOf) })),
    mayEdit: mayEdit(context, scenario, seen) && frame.facts.stage !== "archived",
    allowed: allowedActions(context.actor, seen.outlook),
  };
}

function withoutRanks(kept: KeptResult): KeptResult {
  const { standing } = kept;
  const bare = (stand: KeptResult["standing"]["before"]) => ({
    ...stand,
    rank: null,
    above: null,
    below: null,
  });
  const { unknown } = standing;
  return {
    ...kept,
    standing: {
      ...standing,
      before: bare(standing.before),
      after: bare(standing.after),
      unknown: unknown && { ...unknown, best: { ...unknown.best, rank: null } },
    },
  };
}
