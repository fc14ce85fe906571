import type { FigureSection } from "../../../contract/reports.ts";
import { formatNumber } from "../../../core/index.ts";
import { dayWords } from "../../vietnamTime.ts";
import type { TaskCount, TaskLine } from "../ports.ts";
import { notKept, section } from "./section.ts";

/** Agencies shown in the chart, those with most late tasks first. */
const CHARTED = 8;

export interface TaskTotals {
  readonly total: number;
  readonly done: number;
  readonly inTime: number;
  readonly late: number;
}

export function totalsOf(counts: readonly TaskCount[]): TaskTotals {
  const sum = (pick: (count: TaskCount) => number) => counts.reduce((all, count) => all + pick(count), 0);
  return {
    total: sum(({ total }) => total),
    done: sum(({ done }) => done),
    inTime: sum(({ inTime }) => inTime),
    late: sum(({ late }) => late),
  };
}

const sourceOf = (asOf: string): string => `Nguồn: nhiệm vụ trong hệ thống, tính đến ngày ${dayWords(asOf)}.`;

/** Given, done, in time and late, by lead agency. */
export function taskSection(counts: readonly TaskCount[], asOf: string): FigureSection {
  const { total, done, inTime, late } = totalsOf(counts);
  if (total === 0)
    return notKept("Chưa có nhiệm vụ nào trong kỳ trên hệ thống; nhập lời văn nếu cần.", sourceOf(asOf));
  const open = total - done;
  const sorted = counts.toSorted((one, other) => other.late - one.late || other.total - one.total);
  return section({
    sentences: [
      `Trong kỳ có ${formatNumber(total, "vi")} nhiệm vụ; đã hoàn thành ${formatNumber(done, "vi")} (đúng hạn ${formatNumber(inTime, "vi")}, sau hạn ${formatNumber(done - inTime, "vi")}); đang thực hiện ${formatNumber(open, "vi")}, trong đó quá hạn ${formatNumber(late, "vi")}.`,
    ],
    table: {
      columns: [
        { header: "Cơ quan chủ trì", width: 36, align: "left" },
        { header: "Được giao", width: 12, align: "right" },
        { header: "Hoàn thành", width: 12, align: "right" },
        { header: "Đúng hạn", width: 12, align: "right" },
        { header: "Quá hạn", width: 12, align: "right" },
      ],
      rows: [
        ...sorted.map((each) => ({ cells: [each.leadName, each.total, each.done, each.inTime, each.late] })),
        { cells: ["Cộng", total, done, inTime, late], look: "total" as const },
      ],
    },
    chart: {
      title:
        late === 0
          ? "Không cơ quan nào có nhiệm vụ quá hạn"
          : `${lateAgencies(counts)} cơ quan có nhiệm vụ quá hạn`,
      form: "bars",
      categories: sorted.slice(0, CHARTED).map(({ leadName }) => leadName),
      series: [
        { name: "Hoàn thành", values: sorted.slice(0, CHARTED).map((each) => each.done) },
        { name: "Quá hạn", values: sorted.slice(0, CHARTED).map((each) => each.late) },
      ],
      source: sourceOf(asOf),
    },
    source: sourceOf(asOf),
  });
}

function lateAgencies(counts: readonly TaskCount[]): number {
  return counts.filter(({ late }) => late > 0).length;
}

/** Each with its agency and day: a red mark has a name. */
export function taskList(
  tasks: readonly TaskLine[],
  {
    kept,
    none,
    some,
    source,
  }: {
    /** Whether any task is kept at all: of none, "none is late" would say too much. */
    readonly kept: boolean;
    readonly none: string;
    readonly some: string;
    readonly source: string;
  },
): FigureSection {
  if (!kept && tasks.length === 0) return notKept("Chưa có nhiệm vụ nào trong kỳ trên hệ thống.", source);
  if (tasks.length === 0) return section({ sentences: [none], source });
  return section({
    sentences: [some],
    table: {
      columns: [
        { header: "Nhiệm vụ", width: 52, align: "left" },
        { header: "Cơ quan chủ trì", width: 30, align: "left" },
        { header: "Thời hạn", width: 14, align: "center" },
      ],
      rows: tasks.map(({ title, leadName, due }) => ({ cells: [title, leadName, dayWords(due)] })),
    },
    source,
  });
}

export { sourceOf as taskSource };
