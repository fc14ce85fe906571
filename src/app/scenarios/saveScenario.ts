import { AppError, type Fault } from "../../contract/errors.ts";
import type { ScenarioId } from "../../contract/improvement.ts";
import { ScenarioId as AnyScenarioId } from "../../contract/improvement.ts";
import type { CreateScenario, EditScenario, KeptResult, SaveScenario } from "../../contract/scenarios.ts";
import { type ChangeFault, explainChangeFault, highestTotal } from "../../core/index.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction, WriteTransaction } from "../store.ts";
import type { SheetFrame } from "../submissions/index.ts";
import { computeKept, type Ground, namingOf, readGround } from "./ground.ts";
import type { Scenario, ScenarioSupposed } from "./ports.ts";
import { sheetSeen, unitSeen } from "./scenarioFrame.ts";
import { mayEdit, scenarioSeen } from "./sight.ts";

export interface Saved {
  readonly id: ScenarioId;
  readonly version: number;
}

/** Keeps a scenario with the server's own result. Refuses changes that cannot be tried, every one with its place and remedy. */
export async function saveScenario(context: Context, typed: CreateScenario): Promise<Saved> {
  return context.store.write((tx) => saveWithin(context, tx, typed));
}

export async function saveWithin(
  context: Context,
  tx: WriteTransaction,
  typed: CreateScenario,
): Promise<Saved> {
  const { unit, round } = typed;
  const by = requireSignedIn(context.actor);
  const seen = await unitSeen(context, tx, unit);
  requireAllowed(context.actor, "scenario.write", seen.outlook);
  const { kept, supposed } = await computed(context, tx, { unit, roundId: round }, typed);
  const at = context.clock.now();
  const id = AnyScenarioId.parse(context.ids.next());
  const { title, note, sharing } = named(typed);
  await tx.scenarios.insert({
    id,
    unit,
    roundId: round,
    title,
    note,
    supposed,
    kept,
    sharing,
    createdAt: at,
    createdBy: by,
    savedAt: at,
  });
  await tx.audit.append({
    chain: "general",
    kind: "scenario.saved",
    at,
    actorId: by,
    unit,
    data: eventData({ id, title, roundId: round, supposed, sharing, kept }),
  });
  return { id, version: 1 };
}

/** Changes a scenario of one's own; refused where somebody (oneself in another window) saved it since. */
export async function editScenario(context: Context, id: ScenarioId, typed: EditScenario): Promise<Saved> {
  return context.store.write((tx) => change(context, tx, id, "scenario.edited", typed));
}

/** Computes it again on the figures of now and keeps that. */
export async function recomputeScenario(context: Context, id: ScenarioId): Promise<Saved> {
  return context.store.write((tx) => change(context, tx, id, "scenario.recomputed"));
}

async function change(
  context: Context,
  tx: WriteTransaction,
  id: ScenarioId,
  kind: "scenario.edited" | "scenario.recomputed",
  typed?: EditScenario,
): Promise<Saved> {
  const by = requireSignedIn(context.actor);
  const { scenario, seen } = await scenarioSeen(context, tx, id, await tx.scenarios.lock(id));
  if (!mayEdit(context, scenario, seen))
    throw new AppError("not-allowed", `scenario ${id} is somebody else's`);
  if (typed !== undefined && typed.version !== scenario.version)
    throw new AppError("changed-by-other", `scenario ${id} has version ${scenario.version}`);
  const next = typed ?? { ...scenario, ...scenario.supposed, changes: [...scenario.supposed.changes] };
  const { kept, supposed } = await computed(context, tx, scenario, next);
  const at = context.clock.now();
  const changed: Scenario = { ...scenario, ...named(next), supposed, kept, savedAt: at };
  await tx.scenarios.update(changed);
  await tx.audit.append({
    chain: "general",
    kind,
    at,
    actorId: by,
    unit: scenario.unit,
    data: eventData(changed),
  });
  return { id, version: scenario.version + 1 };
}

type Supposing = Pick<ScenarioSupposed, "changes" | "assumed" | "goal" | "open" | "year">;

async function computed(
  context: Context,
  tx: ReadTransaction,
  { unit, roundId }: Pick<Scenario, "unit" | "roundId">,
  typed: Supposing,
): Promise<{ readonly kept: KeptResult; readonly supposed: ScenarioSupposed }> {
  const frame = await sheetSeen(context, tx, unit, roundId);
  if (frame.facts.stage === "archived") throw new AppError("stage-closed", `round ${roundId} is archived`);
  const ground = await readGround(context, tx, frame, typed.year);
  const found = computeKept(context, ground, typed);
  const faults = [
    ...(found.ok ? [] : changeFaults(frame, typed.changes, found.faults)),
    ...goalFaults(ground, typed.goal),
  ];
  if (!found.ok || faults.length > 0)
    throw new AppError("invalid", `${faults.length} faults in a scenario`, { faults });
  const { changes, assumed, goal, open, year } = typed;
  return { kept: found.kept, supposed: { changes, assumed, goal, open, year } };
}

/** Every fault with the place of its change. */
export function changeFaults(
  frame: SheetFrame,
  changes: Supposing["changes"],
  faults: readonly ChangeFault[],
): Fault[] {
  const nameOf = namingOf(frame);
  return faults.map((fault) => {
    const index = changes.findIndex(({ leaf }) => leaf === fault.leaf);
    const input = fault.input === undefined ? "" : `.inputs.${fault.input}`;
    return { path: `changes.${index}${input}`, ...explainChangeFault(fault, nameOf) };
  });
}

function goalFaults({ frame }: Ground, goal: ScenarioSupposed["goal"]): Fault[] {
  if (goal?.kind !== "total") return [];
  const most = highestTotal(frame.method.compiled);
  if (goal.total <= most) return [];
  return [
    {
      path: "goal.total",
      vi: `Điểm tối đa là ${most}. Nhập mục tiêu không lớn hơn ${most} điểm.`,
      en: `The maximum is ${most}. Enter a goal of at most ${most} points.`,
    },
  ];
}

function named({ title, note, sharing }: Pick<SaveScenario, "title" | "note" | "sharing">) {
  return { title: title.normalize("NFC"), note: note.normalize("NFC"), sharing };
}

function eventData(scenario: Pick<Scenario, "id" | "title" | "roundId" | "supposed" | "sharing" | "kept">) {
  const { id, title, roundId, supposed, sharing, kept } = scenario;
  return {
    scenario: id,
    title,
    round: roundId,
    changes: supposed.changes.length,
    sharing,
    total: kept.standing.after.total,
    inputHash: kept.inputHash,
  };
}
