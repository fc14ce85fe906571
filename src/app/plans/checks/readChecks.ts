import type { UnitKey } from "../../../contract/ids.ts";
import type { PlanId } from "../../../contract/improvement.ts";
import type { PlanChecks } from "../../../contract/plans.ts";
import { decide, requireAllowed, runsDraft } from "../../access/index.ts";
import { workingCalendar } from "../../calendar/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import { standsOn } from "../../units/index.ts";
import { vietnamClock } from "../../vietnamTime.ts";
import { indexCatalogue } from "../indexCatalogue.ts";
import { inForce, type PlanFrame, readPlanFrame } from "../planFrame.ts";
import type { PlanItem, Target } from "../ports.ts";
import { leafFates } from "./leafFates.ts";
import { type CheckFacts, planChecks } from "./planChecks.ts";

/**
 * What is not as it should be in a plan, all of it at once. What others commented is counted for those who write it and
 * their leaders alone.
 */
export async function readPlanChecks(context: Context, id: PlanId): Promise<PlanChecks> {
  return context.store.read(async (tx) => {
    const frame = await readPlanFrame(context, tx, id);
    requireAllowed(context.actor, "plan.see", frame.subject);
    const runs = runsDraft(context.actor, frame.subject);
    const checks = planChecks(await checkFacts(context, tx, frame)).filter(
      ({ code }) => runs || code !== "comments-unanswered",
    );
    return {
      checks: [...checks],
      mayIssue:
        decide(context.actor, "plan.issue", frame.subject) === "allowed" &&
        checks.every(({ weight }) => weight === "notice"),
    };
  });
}

/** `items`: others than those of the plan, where an amendment is looked at before it is made. */
export async function checkFacts(
  context: Context,
  tx: ReadTransaction,
  frame: PlanFrame,
  items: readonly PlanItem[] = inForce(frame.items),
): Promise<CheckFacts> {
  const today = vietnamClock(frame.now).day;
  const consultations = await tx.consultation.consultations("plan", [frame.plan.id]);
  const comments = await tx.consultation.comments(consultations.map(({ id }) => id));
  return {
    plan: frame.plan,
    targets: frame.targets,
    items,
    today,
    calendar: await workingCalendar(tx),
    catalogue: await indexCatalogue(context, tx),
    ranked: await rankedUnits(tx, frame.targets),
    fates: await leafFates(context, tx, items),
    ...(await agencies(tx, items, today)),
    unansweredComments: comments.filter(({ verdict }) => verdict === null).length,
    commentsOpen: frame.standing.commentsOpen,
  };
}

async function agencies(tx: ReadTransaction, items: readonly PlanItem[], today: string) {
  const keys = [
    ...new Set(items.flatMap(({ lead, support }) => (lead === null ? support : [lead, ...support]))),
  ];
  const units = await tx.units.byKeys(keys);
  const over = units.filter((unit) => !standsOn(unit, today));
  const successors = await tx.units.byKeys(over.flatMap(({ successor }) => successor ?? []));
  const nameOf = (key: UnitKey | null) => successors.find((unit) => unit.key === key)?.name ?? null;
  const accounts = await tx.access.listAccounts();
  const manned = new Set(
    accounts.flatMap(({ disabledAt, roles }) => (disabledAt === null ? roles.map(({ unit }) => unit) : [])),
  );
  return {
    ended: new Map(over.map(({ key, name, successor }) => [key, { name, successor: nameOf(successor) }])),
    deserted: new Map(units.filter(({ key }) => !manned.has(key)).map(({ key, name }) => [key, name])),
  };
}

/** How many units each index ranked in the newest year of which that is printed. */
async function rankedUnits(
  tx: ReadTransaction,
  targets: readonly Target[],
): Promise<ReadonlyMap<string, number>> {
  const counts = await tx.results.yearCounts();
  const found = new Map<string, number>();
  for (const index of new Set(targets.map((target) => target.index))) {
    const years = counts.flatMap((one) => (one.index === index && one.year !== null ? [one.year] : []));
    const newest = Math.max(...years);
    if (!Number.isFinite(newest)) continue;
    const rows = await tx.results.resultsOfYear(index, newest);
    const ranked = Math.max(0, ...rows.map(({ rankedUnits: units }) => units ?? 0));
    if (ranked > 0) found.set(index, ranked);
  }
  return found;
}
