import type { LeafGain, LeafLesson } from "../../contract/learning.ts";
import type { Leaf } from "../../core/index.ts";
import { decide } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ComputedUnit } from "../publication/index.ts";
import type { ReadTransaction } from "../store.ts";
import type { Task } from "../tasks/index.ts";
import { type LearningRound, publishedBeside, roundName } from "./learningRound.ts";
import { sameLeaf } from "./leavesOf.ts";
import { pointsAt } from "./lossAt.ts";

/** The leaf in the round that followed this one, beside the tasks that were done for it between the two publications. */
export async function gainsAfter(
  context: Context,
  tx: ReadTransaction,
  { whole, units }: LearningRound,
  leaf: Leaf,
): Promise<LeafLesson["after"]> {
  const { id, publishedAt } = whole.round;
  const following = (await tx.rounds.list()).find(
    (round) => round.previousRound === id && round.publishedAt !== null,
  );
  const next = await publishedBeside(context, tx, following);
  const same = next && sameLeaf(next.method.method, leaf);
  if (next === undefined || same === undefined || publishedAt === null) return null;
  const until = next.round.publishedAt ?? context.clock.now();
  const done = (await tx.tasks.tasksOfLeaves(id, [leaf.code])).filter(
    ({ state, doneAt }) => state === "done" && doneAt !== null && doneAt >= publishedAt && doneAt < until,
  );
  const gains = units.flatMap((unit) => {
    const later = next.units.find((each) => each.unit === unit.unit);
    return later === undefined ? [] : gainOf(context, unit, later, leaf, done);
  });
  return { ...roundName(next.round), gains: gains.toSorted((left, right) => gained(right) - gained(left)) };
}

function gained({ before, after }: LeafGain): number {
  return after - before;
}

function gainOf(
  context: Context,
  unit: ComputedUnit,
  later: ComputedUnit,
  leaf: Leaf,
  done: readonly Task[],
): LeafGain[] {
  const [before, after] = [pointsAt(unit, leaf), pointsAt(later, leaf)];
  if (before === null || after === null) return [];
  const served = done.filter(
    (task) => task.unit === unit.unit || task.lead === unit.unit || task.support.includes(unit.unit),
  );
  const seen = served.filter(
    (task) => decide(context.actor, "task.see", { ...task, kind: "task" }) === "allowed",
  );
  return [
    {
      unit: unit.unit,
      name: unit.name,
      before,
      after,
      tasksDone: served.length,
      tasks: seen.map(({ id, title }) => ({ id, title })),
    },
  ];
}
