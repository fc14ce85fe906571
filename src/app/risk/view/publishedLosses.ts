import type { UnitKey } from "../../../contract/ids.ts";
import type { PublishedLosses } from "../../../contract/risk.ts";
import { lostPoints, reachedPoints } from "../../../core/index.ts";
import type { Context } from "../../context.ts";
import { methodOfRound } from "../../methods/index.ts";
import type { ReadTransaction } from "../../store.ts";
import { explained, sheetPlan } from "../../submissions/index.ts";
import { vietnamClock } from "../../vietnamTime.ts";
import { taskView } from "./leafView.ts";
import { tasksOfUnit } from "./tasksOfUnit.ts";

/** What a unit lost in the newest published round, heaviest first, with the work given against it; null where none is. */
export async function publishedLosses(
  context: Context,
  tx: ReadTransaction,
  unit: UnitKey,
): Promise<PublishedLosses | null> {
  const lang = context.lang ?? "vi";
  const today = vietnamClock(context.clock.now()).day;
  const rounds = (await tx.rounds.list())
    .filter(({ publishedAt }) => publishedAt !== null)
    .sort((one, other) => (other.publishedAt?.getTime() ?? 0) - (one.publishedAt?.getTime() ?? 0));
  for (const round of rounds) {
    const computation = await tx.publication.published(round.id);
    const computed = computation && (await tx.publication.unit(computation.id, unit));
    if (computed === undefined) continue;
    const { method } = await methodOfRound(context.methods, tx.methods, round);
    const plan = sheetPlan(method, computed.final.family, lang);
    const outcomes = new Map(computed.final.leaves.map(({ code, outcome }) => [code, outcome]));
    const lines = plan.lines.flatMap((line) => {
      const outcome = outcomes.get(line.code);
      const points = reachedPoints(outcome, line);
      const lost = lostPoints(outcome, line);
      if (line.block !== "tree" || outcome === undefined || points === null || lost === null) return [];
      return [{ line, outcome, points, lost }];
    });
    const losing = lines.filter(({ lost }) => lost > 0).sort((one, other) => other.lost - one.lost);
    const tasks = await tasksOfUnit(
      tx,
      { id: round.id, previousRound: null },
      losing.map(({ line }) => line.code),
    );
    return {
      round: round.id,
      title: round.title,
      period: round.period,
      illustration: round.illustration,
      lost: losing.reduce((sum, { lost }) => sum + lost, 0),
      max: lines.reduce((sum, { line }) => sum + line.max, 0),
      leaves: losing.map(({ line, outcome, points, lost }) => ({
        leaf: line.code,
        label: line.fixed.label,
        field: line.fieldCode,
        points,
        max: line.max,
        lost,
        reason: explained(line, outcome)[lang],
        tasks: (tasks.get(line.code) ?? [])
          .filter((task) => task.state !== "cancelled" && (task.unit === unit || task.lead === unit))
          .map((task) => taskView(task, today)),
      })),
    };
  }
  return null;
}
