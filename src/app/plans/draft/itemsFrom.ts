import type { LeafLoss } from "../../../contract/plans.ts";
import type { WorkingCalendar } from "../../../core/index.ts";
import { formatNumber } from "../../../core/index.ts";
import type { Task } from "../../tasks/index.ts";
import { inForce } from "../planFrame.ts";
import type { PlanItem, WholePlan } from "../ports.ts";
import type { LeafSource } from "./leafSource.ts";

interface Making {
  readonly nextId: () => string;
  readonly calendar: WorkingCalendar;
  /** First and last year of the new plan. */
  readonly years: { readonly from: number; readonly to: number };
  /** Position of the first item. */
  readonly from: number;
}

const BLANK = {
  budgetNote: "",
  carriedFrom: null,
  addedIn: null,
  droppedAt: null,
  droppedIn: null,
  droppedReason: "",
  version: 1,
} as const;

/** One item a leaf, in the order given: what to mend, by whom, and what it can bring. A proposal that people reword. */
export function itemsFromLeaves(
  source: LeafSource,
  codes: readonly string[],
  { nextId, calendar, years, from }: Making,
): readonly PlanItem[] {
  const byCode = new Map(source.leaves.map((leaf) => [leaf.code, leaf]));
  const wanted = codes.flatMap((code) => byCode.get(code) ?? []);
  return wanted.map((leaf, index) => ({
    ...BLANK,
    id: nextId(),
    position: from + index,
    index: source.index,
    component: leaf.component,
    round: source.round,
    leaf: leaf.code,
    target: `Tiêu chí ${leaf.code} đạt ${formatNumber(leaf.max, "vi")}/${formatNumber(leaf.max, "vi")} điểm`,
    measure: measureOf(leaf),
    lead: leaf.lead?.unit ?? null,
    support: [],
    due: workingDayBefore(calendar, `${years.from}-11-30`),
    expectedPoints: leaf.lost,
    lostPoints: leaf.lost,
  }));
}

function measureOf({ label, reason }: LeafLoss): string {
  const why = reason.trim().replace(/[.;]$/, "");
  return why === ""
    ? `${label}: rà soát và khắc phục nguyên nhân mất điểm`
    : `${label}: khắc phục nguyên nhân mất điểm (${lower(why)})`;
}

function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLocaleLowerCase("vi")}${text.slice(1)}` : text;
}

/** Items of last year's plan whose task is not done, with the same day of the new year. */
export function itemsCarriedOver(
  previous: WholePlan,
  tasks: readonly Task[],
  { nextId, calendar, years, from }: Making,
): readonly PlanItem[] {
  const done = new Set<string>(tasks.filter(({ state }) => state === "done").map(({ id }) => id));
  const open = inForce(previous.items).filter(({ id }) => !done.has(id));
  return open.map((item, index) => ({
    ...item,
    ...BLANK,
    budgetNote: item.budgetNote,
    id: nextId(),
    position: from + index,
    due: item.due === null ? null : movedInto(item.due, years, calendar),
    carriedFrom: item.id,
  }));
}

function movedInto(due: string, { from, to }: Making["years"], calendar: WorkingCalendar): string {
  const year = Math.min(to, Math.max(from, Number(due.slice(0, 4)) + 1));
  const day = due.endsWith("-02-29") ? `${year}-02-28` : `${year}${due.slice(4)}`;
  const rolled = calendar.roll(day);
  return Number(rolled.slice(0, 4)) > to ? workingDayBefore(calendar, day) : rolled;
}

/** The day itself when it is a working day, else the last one before it. */
function workingDayBefore(calendar: WorkingCalendar, day: string): string {
  return calendar.isWorking(day) ? day : calendar.add(day, -1);
}
