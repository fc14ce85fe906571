import type { UnitKey } from "../../contract/ids.ts";
import type { PlanId } from "../../contract/improvement.ts";
import type { FollowedItem, PlanFollow } from "../../contract/plans.ts";
import { findNode, isLeaf, reachedPoints, snap } from "../../core/index.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import type { Round } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";
import { leafCodeIn, type Task, timingOf } from "../tasks/index.ts";
import { vietnamClock } from "../vietnamTime.ts";
import { inForce, type PlanFrame, readPlanFrame } from "./planFrame.ts";
import { taskIdOf } from "./planTasks.ts";
import { itemView, planWords, targetView } from "./planView.ts";
import type { PlanItem } from "./ports.ts";
import { reachedTarget } from "./reachedTarget.ts";

/** How an issued plan stands: each item with its task, points promised beside points that came back, targets reached. */
export async function followPlan(context: Context, id: PlanId): Promise<PlanFollow> {
  return context.store.read(async (tx) => {
    const frame = await readPlanFrame(context, tx, id);
    requireAllowed(context.actor, "plan.see", frame.subject);
    const words = await planWords(context, tx, frame);
    const today = vietnamClock(frame.now).day;
    const items = frame.items.filter(({ droppedIn, droppedAt }) => droppedAt === null || droppedIn !== null);
    const tasks = new Map<string, Task>(
      (await tx.tasks.tasks(items.map(taskIdOf))).map((task) => [task.id, task]),
    );
    const people = await assignees(tx, [...tasks.values()]);
    const next = await nextResults(context, tx, frame);
    const followed = items.map((item): FollowedItem => {
      const task = tasks.get(item.id);
      return {
        item: itemView(words, item),
        task:
          task === undefined
            ? null
            : {
                id: task.id,
                state: task.state,
                due: task.due,
                firstDue: task.firstDue,
                late: timingOf(task, today).kind === "late",
                doneAt: task.doneAt?.toISOString() ?? null,
                assignee: people.get(task.assignee ?? "") ?? null,
              },
        next: next.get(item.id) ?? null,
      };
    });
    const back = followed.flatMap((one) => (one.next === null ? [] : [one.next.regained]));
    return {
      counts: countTasks(followed),
      expected: snap(inForce(items).reduce((sum, { expectedPoints }) => sum + (expectedPoints ?? 0), 0)),
      regained: back.length === 0 ? null : snap(back.reduce((sum, points) => sum + points, 0)),
      items: followed,
      targets: frame.targets.map((target) => {
        const view = targetView(words, target);
        return { ...view, reached: reachedTarget(view) };
      }),
    };
  });
}

function countTasks(followed: readonly FollowedItem[]): PlanFollow["counts"] {
  const count = (wanted: (one: FollowedItem) => boolean) => followed.filter(wanted).length;
  return {
    items: count(({ item }) => item.dropped === null),
    done: count(({ task }) => task?.state === "done"),
    doing: count(({ task }) => task?.state === "doing" || task?.state === "returned"),
    notStarted: count(({ task }) => task?.state === "not-started"),
    inReview: count(({ task }) => task?.state === "submitted"),
    late: count(({ task }) => task?.late === true),
    cancelled: count(({ task }) => task?.state === "cancelled"),
  };
}

async function assignees(tx: ReadTransaction, tasks: readonly Task[]): Promise<ReadonlyMap<string, string>> {
  const ids = tasks.flatMap(({ assignee }) => assignee ?? []);
  const accounts = await tx.access.accountsByIds([...new Set(ids)]);
  return new Map(accounts.map(({ id, displayName }) => [id, displayName]));
}

/** Points of each item's leaf in the next published round of its criteria, against what it had when the item was drafted. */
async function nextResults(
  context: Context,
  tx: ReadTransaction,
  { plan, items }: PlanFrame,
): Promise<ReadonlyMap<string, NonNullable<FollowedItem["next"]>>> {
  const rounds = await tx.rounds.list();
  const found = new Map<string, NonNullable<FollowedItem["next"]>>();
  const results = new Map<string, ReturnType<typeof resultIn>>();
  for (const item of items) {
    const { drafted, round } = nextRound(rounds, item);
    if (drafted === undefined || round === undefined || item.leaf === null || item.lostPoints === null)
      continue;
    // Losses of the unit the plan is about, or of the agency that leads the item.
    const key = [round.id, plan.unit, item.lead ?? ""].join(" ");
    const reading = results.get(key) ?? resultIn(context, tx, round, [plan.unit, item.lead]);
    results.set(key, reading);
    const result = await reading;
    if (result === undefined) continue;
    const code = await leafCodeIn(context, tx, { drafted, round, leaf: item.leaf });
    const leaf = code === undefined ? undefined : findNode(result.method, code);
    const outcome = result.own.final.leaves.find((each) => each.code === code)?.outcome;
    if (leaf === undefined || outcome === undefined || !isLeaf(leaf)) continue;
    const points = reachedPoints(outcome, leaf);
    if (points === null) continue;
    const regained = snap(points - (leaf.max - item.lostPoints));
    found.set(item.id, {
      round: round.id,
      title: round.title,
      leaf: leaf.code,
      points,
      max: leaf.max,
      regained,
    });
  }
  return found;
}

/** The round in which the loss was, and the next one of the same criteria and office whose result is published. */
function nextRound(rounds: readonly Round[], { round: id }: PlanItem) {
  const drafted = rounds.find((one) => one.id === id);
  const round = rounds
    .filter(
      ({ methodId, kind, ownerUnit, period, publishedAt }) =>
        drafted !== undefined &&
        methodId === drafted.methodId &&
        kind === drafted.kind &&
        ownerUnit === drafted.ownerUnit &&
        period > drafted.period &&
        publishedAt !== null,
    )
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))[0];
  return { drafted, round };
}

/** The published result of the first of these units that is in the round. */
async function resultIn(
  context: Context,
  tx: ReadTransaction,
  round: Round,
  units: readonly (UnitKey | null)[],
) {
  const computation = await tx.publication.published(round.id);
  if (!computation) return undefined;
  for (const unit of units) {
    const own = unit === null ? undefined : await tx.publication.unit(computation.id, unit);
    if (own) return { own, method: (await methodOfRound(context.methods, tx.methods, round)).method };
  }
  return undefined;
}
