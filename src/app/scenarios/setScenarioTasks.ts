import { AppError, type Fault } from "../../contract/errors.ts";
import type { ScenarioId, TaskId } from "../../contract/improvement.ts";
import type { ScenarioTasks } from "../../contract/scenarios.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { readFrame } from "../submissions/index.ts";
import { createTasks, officesOf } from "../tasks/index.ts";
import { scenarioSeen } from "./sight.ts";

/** Tasks out of a scenario: each for one of its changed criteria, expecting the points that the scenario gains there. */
export async function setScenarioTasks(
  context: Context,
  id: ScenarioId,
  { office, tasks }: ScenarioTasks,
): Promise<TaskId[]> {
  return context.store.write(async (tx) => {
    const by = requireSignedIn(context.actor);
    const { scenario } = await scenarioSeen(context, tx, id, await tx.scenarios.find(id));
    requireAllowed(context.actor, "task.create", { kind: "unit", unit: office });
    const { unit, roundId, kept, title } = scenario;
    const serves = (await officesOf(context, tx)).find((each) => each.office.unit === office);
    if (!serves?.units.some((each) => each.unit === unit))
      throw new AppError("not-allowed", `${office} sets no tasks for ${unit}`);
    const moves = new Map(kept.standing.leaves.map((move) => [move.code, move]));
    const faults = tasks.flatMap(({ leaf }, index): Fault[] =>
      moves.has(leaf)
        ? []
        : [
            {
              path: `tasks.${index}.leaf`,
              vi: `Phương án không thay đổi tiêu chí ${leaf}. Bỏ nhiệm vụ này, hoặc lưu phương án rồi giao lại.`,
              en: `The scenario does not change ${leaf}. Leave this task out, or save the scenario first.`,
            },
          ],
    );
    if (faults.length > 0) throw new AppError("invalid", `${faults.length} faults in tasks`, { faults });
    const { method, plan } = await readFrame(context, tx, { roundId, unit });
    const made = await createTasks(
      context,
      tx,
      { office, unit, source: "scenario", sourceId: id },
      tasks.map(({ leaf, title: name, lead, due }) => ({
        title: name,
        lead,
        due,
        basis: `Phương án “${title}”`,
        about: {
          index: method.id,
          component: plan.byCode.get(leaf)?.fieldCode ?? null,
          round: roundId,
          leaf,
        },
        expectedPoints: Math.max(0, moves.get(leaf)?.gain ?? 0),
      })),
    );
    const data = { scenario: id, title, round: roundId, tasks: made.length };
    const at = context.clock.now();
    await tx.audit.append({ chain: "general", kind: "scenario.tasks-set", at, actorId: by, unit, data });
    return made;
  });
}
