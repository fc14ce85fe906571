import type { FigureSection, ReportFigures } from "../../../contract/reports.ts";
import type { Context } from "../../context.ts";
import { publishedAbout } from "../../results/index.ts";
import type { ReadTransaction } from "../../store.ts";
import { dayWords } from "../../vietnamTime.ts";
import type { Fill, ReportOutline, ValueKey } from "../outline.ts";
import { periodDays } from "../period.ts";
import type { Report, TaskScope } from "../ports.ts";
import { indexSection, standingsOf } from "./indexFigures.ts";
import { lossesOf, lossSection } from "./lossFigures.ts";
import { planSection, plansIssued } from "./planFigures.ts";
import { roundSection, roundsOf } from "./roundFigures.ts";
import { notKept } from "./section.ts";
import { taskList, taskSection, taskSource, totalsOf } from "./taskFigures.ts";

const LISTED = 30;

/** Whose figures, and up to when. */
export interface Wanted {
  readonly report: Pick<Report, "office" | "unit" | "kind" | "year" | "quarter" | "cutOff">;
  readonly outline: ReportOutline;
  readonly now: Date;
  readonly today: string;
}

/** Tasks that an office set for another unit; a unit that reports about itself counts those it leads. */
export function scopeOf({ office, unit }: Pick<Report, "office" | "unit">): TaskScope {
  return office === unit ? { lead: office } : { office, unit };
}

/** Everything the system knows for a report: up to the cut-off, or to today while that has not come. */
export async function collectFigures(
  context: Context,
  tx: ReadTransaction,
  wanted: Wanted,
): Promise<ReportFigures> {
  const { report, outline, now, today } = wanted;
  const asOf = today < report.cutOff ? today : report.cutOff;
  const { from } = periodDays(report, outline.calendar);
  const scope = scopeOf(report);
  const counts = await tx.reports.taskCounts(scope, from, asOf);
  const late = await tx.reports.lateTasks(scope, asOf, LISTED);
  const next = await tx.reports.nextTasks(scope, asOf, LISTED);
  const rounds = await roundsOf(tx, { ...report, now, asOf });
  const measured = rounds.find(
    ({ whole }) =>
      whole.round.kind === "measured" && whole.parts.units.some(({ unit }) => unit === report.unit),
  );
  const judged = measured ?? rounds.find(({ stage }) => stage === "published" || stage === "archived");
  const losses = judged === undefined ? null : await lossesOf(context, tx, judged);
  const standings = standingsOf(await publishedAbout(tx, report.unit), report.year);
  const plans = await plansIssued(tx, report, asOf);
  const totals = totalsOf(counts);
  const sections: Record<Fill, FigureSection> = {
    plans: planSection(plans, asOf),
    tasks: taskSection(counts, asOf),
    "late-tasks": taskList(late, {
      kept: counts.length > 0,
      none: `Không có nhiệm vụ quá hạn tính đến ngày ${dayWords(asOf)}.`,
      some: `Nhiệm vụ quá hạn chưa hoàn thành tính đến ngày ${dayWords(asOf)}:`,
      source: taskSource(asOf),
    }),
    "next-tasks": taskList(next, {
      kept: counts.length > 0,
      none: "Chưa có nhiệm vụ nào trên hệ thống đến hạn sau kỳ này.",
      some: "Nhiệm vụ đến hạn tiếp theo:",
      source: taskSource(asOf),
    }),
    indices: indexSection(standings, report.year),
    rounds: roundSection(rounds, asOf),
    losses: lossSection(losses),
    initiatives: NO_INITIATIVES,
    dossiers: NO_DOSSIERS,
  };
  const values: Record<ValueKey, number | null> = {
    "tasks.total": totals.total,
    "tasks.done": totals.done,
    "tasks.in-time": totals.inTime,
    "tasks.late": totals.late,
    "plans.issued": plans.length,
    "rounds.run": rounds.length,
    "rounds.units": rounds.reduce((sum, { units }) => sum + units, 0),
    "rounds.submitted": rounds.reduce((sum, { submitted }) => sum + submitted, 0),
    "indices.known": standings.length,
    "initiatives.count": null,
    "dossiers.total": null,
    "dossiers.in-time": null,
    "dossiers.late": null,
  };
  return { takenAt: now.toISOString(), sections, values };
}

const NO_INITIATIVES = notKept("Chưa có số liệu sáng kiến trong hệ thống; nhập lời văn và số liệu.", "");
const NO_DOSSIERS = notKept(
  "Chưa có số liệu hồ sơ thủ tục hành chính trong hệ thống; nhập lời văn và số liệu.",
  "",
);
