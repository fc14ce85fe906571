import type { ComingDate, InsideView, LateTask } from "../../contract/cockpit.ts";
import { TaskSearch } from "../../contract/tasks.ts";
import { dayNumber } from "../../core/calendar/day.ts";
import { decide } from "../access/index.ts";
import type { Context } from "../context.ts";
import { componentLeads } from "../leads/index.ts";
import { listPlans } from "../plans/index.ts";
import { listReports } from "../reports/index.ts";
import { riskHeadlines } from "../risk/index.ts";
import { loadRound, roundFacts } from "../rounds/index.ts";
import { listTasks, outlookOf } from "../tasks/index.ts";
import type { UnitRecord } from "../units/index.ts";
import { vietnamClock } from "../vietnamTime.ts";

const MOST_LATE = 8;
const MOST_DATES = 6;
const MOST_TASKS = 3;
/** Days ahead within which a task counts as coming. */
const AHEAD = 60;

/** What the people of a unit, its office and those above see beside the published figures. Rights are the caller's. */
export async function readInside(context: Context, unit: UnitRecord): Promise<InsideView> {
  const today = vietnamClock(context.clock.now()).day;
  // A province is served by tasks of many agencies; an agency has those it leads.
  const scope = unit.parent === null ? { unit: unit.key } : { lead: unit.key };
  const search = (typed: object) => listTasks(context, TaskSearch.parse({ ...scope, ...typed }));
  const [open, done, late, risk, plans, reports, leads] = await Promise.all([
    search({ state: "open", from: today, limit: MOST_TASKS }),
    search({ state: "done", limit: 1 }),
    search({ late: "yes", limit: MOST_LATE }),
    riskHeadlines(context, unit.key),
    listPlans(context),
    listReports(context),
    context.store.read((tx) => componentLeads(tx, unit.key)),
  ]);
  const all = await search({ limit: 1 });
  const day = (date: string) => dayNumber(date) - dayNumber(today);
  const dates: ComingDate[] = [
    ...risk.subjects.flatMap(({ round, title, headline }) =>
      headline.until === null
        ? []
        : [{ kind: "round" as const, title, date: headline.until.date, link: `dot/${round}` }],
    ),
    ...plans.plans.flatMap((plan) =>
      plan.commentsUntil !== null && (plan.unit.unit === unit.key || plan.office.unit === unit.key)
        ? [
            {
              kind: "plan" as const,
              title: plan.title,
              date: vietnamClock(new Date(plan.commentsUntil)).day,
              link: `ke-hoach/${plan.id}`,
            },
          ]
        : [],
    ),
    ...reports.asked.flatMap((call) =>
      call.unit === unit.key && call.state !== "sent"
        ? [{ kind: "report" as const, title: call.title, date: call.due, link: "bao-cao" }]
        : [],
    ),
    ...reports.calls.flatMap((call) =>
      call.office === unit.key && call.received < call.units
        ? [{ kind: "report" as const, title: call.title, date: call.due, link: `bao-cao/yeu-cau/${call.id}` }]
        : [],
    ),
    ...open.tasks.map((task) => ({
      kind: "task" as const,
      title: task.title,
      date: task.due,
      link: `nhiem-vu/${task.id}`,
    })),
  ].map((each) => ({ ...each, days: day(each.date) }));
  return {
    today,
    leads: [...leads],
    tasks: {
      total: all.total,
      done: done.total,
      late: late.total,
      lateTasks: late.tasks.map(
        (task): LateTask => ({
          id: task.id,
          title: task.title,
          due: task.due,
          days: -day(task.due),
          agency: task.lead.name,
          person: task.assignee?.name ?? task.division?.name ?? null,
        }),
      ),
    },
    risk: risk.subjects,
    next: dates
      .filter(({ days }) => days >= 0 && days <= AHEAD)
      .toSorted((one, other) => one.days - other.days)
      .slice(0, MOST_DATES),
    overviews: await overviewsOf(context, unit),
    mayAssignLeads: await mayAssign(context, unit),
  };
}

/** Rounds under way that the unit, or the office beneath it, runs and the reader may look over. */
async function overviewsOf(context: Context, unit: UnitRecord): Promise<InsideView["overviews"]> {
  const now = context.clock.now();
  return context.store.read(async (tx) => {
    const found: InsideView["overviews"] = [];
    for (const round of await tx.rounds.list()) {
      if (round.openedAt === null || round.publishedAt !== null) continue;
      if (round.ownerUnit !== unit.key && round.ownerParent !== unit.key) continue;
      const facts = roundFacts(await loadRound(tx.rounds, round.id), now);
      if (decide(context.actor, "round.overlook", { kind: "round", round: facts }) === "allowed")
        found.push({ round: round.id, title: round.title });
    }
    return found;
  });
}

async function mayAssign({ actor, store }: Context, { key }: UnitRecord): Promise<boolean> {
  const subject = await store.read((tx) => outlookOf(tx, key));
  return subject !== undefined && decide(actor, "leads.assign", subject.outlook) === "allowed";
}
