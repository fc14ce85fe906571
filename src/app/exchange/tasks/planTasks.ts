import type { ExchangeFault } from "../../../contract/exchange.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import { NewTask } from "../../../contract/tasks.ts";
import { searchKey } from "../../../core/published/index.ts";
import { dayInText } from "../../submissions/index.ts";
import type { ListedTask, TaskDraft } from "../../tasks/index.ts";
import { faultAt, type Words } from "../fault.ts";
import type { Plan, Planned } from "../plan.ts";
import type { FileTable, NamedRow } from "../readTable.ts";
import { listCell } from "../roundParts/listCell.ts";
import { unitFinder } from "../unitFinder.ts";
import { TASK_COLUMNS, type TaskColumn } from "./columns.ts";

/** What the file meets: units, the offices for which the reader sets tasks, and the tasks that are there. */
export interface TaskGround {
  readonly units: Parameters<typeof unitFinder>[0];
  readonly offices: readonly { readonly office: UnitKey; readonly units: readonly UnitKey[] }[];
  readonly standing: readonly ListedTask[];
}

type Row = NamedRow<TaskColumn>;
type Complain = (column: TaskColumn, words: Words) => void;

/** Every row a new task; one that is there already just so is passed over, so that the same file twice does no harm. */
export function planTasks(table: FileTable<TaskColumn>, ground: TaskGround): Plan<NewTask> {
  const faults: ExchangeFault[] = [];
  const find = unitFinder(ground.units);
  const standing = new Map(ground.standing.map((task) => [sameOf(task), task]));
  const seen = new Map<string, number>();
  const planned = table.rows.flatMap((row): Planned<NewTask>[] => {
    const complain: Complain = (column, words) => {
      faults.push(faultAt(row.row, TASK_COLUMNS.find(({ key }) => key === column)?.name.vi ?? column, words));
    };
    const task = taskOf(row, ground, find, complain);
    if (task === undefined) return [];
    const before = seen.get(sameOf(task));
    if (before !== undefined) complain("title", twice(before));
    seen.set(sameOf(task), row.row);
    const known = standing.get(sameOf(task));
    if (known !== undefined && known.due !== task.due) complain("due", otherDay(known.due));
    const label = task.title;
    return [
      { item: { row: row.row, label, state: known ? "same" : "new", changes: changesOf(row) }, change: task },
    ];
  });
  return { planned, faults, basis: null };
}

function sameOf({ office, lead, title }: Pick<TaskDraft, "lead" | "title"> & { office: UnitKey }): string {
  return `${office} ${lead} ${searchKey(title)}`;
}

function taskOf(
  row: Row,
  { offices }: TaskGround,
  find: ReturnType<typeof unitFinder>,
  complain: Complain,
): NewTask | undefined {
  const unitAt = (column: TaskColumn, typed: string): UnitKey | undefined => {
    const found = find(typed);
    if (found.ok) return found.unit.key;
    complain(column, found.words);
    return undefined;
  };
  const title = row.text("title").normalize("NFC");
  if (title.length < 3 || title.length > 500) complain("title", TITLE);
  const lead = row.text("lead") === "" ? missing(complain, "lead") : unitAt("lead", row.text("lead"));
  const support = listCell(row.text("support")).flatMap((typed) => unitAt("support", typed) ?? []);
  const due = dayOf(row, complain);
  const place = placeOf(row, offices, unitAt, complain);
  const points = pointsOf(row, complain);
  const source = sourceOf(row.text("source"), complain);
  if (lead === undefined || due === undefined || place === undefined || source === undefined)
    return undefined;
  const index = row.text("index");
  const typed = NewTask.safeParse({
    title,
    detail: row.text("detail"),
    lead,
    support,
    due,
    basis: row.text("basis"),
    source,
    ...place,
    about: index === "" ? null : { index },
    expectedPoints: points,
  });
  if (typed.success) return typed.data;
  for (const { path } of typed.error.issues) {
    const column = TASK_COLUMNS.find(({ key }) => key === path[0])?.key ?? "index";
    if (column !== "title") complain(column, TOO_LONG);
  }
  return undefined;
}

function missing(complain: Complain, column: TaskColumn): undefined {
  complain(column, LEAD);
  return undefined;
}

function dayOf(row: Row, complain: Complain): string | undefined {
  const cell = row.cell("due");
  const day =
    typeof cell === "object" && cell !== null && "day" in cell ? cell.day : dayInText(row.text("due"));
  const date = new Date(`${day}T00:00:00Z`);
  if (
    day !== undefined &&
    /^[12]/.test(day) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(day)
  )
    return day;
  complain("due", DAY);
  return undefined;
}

/** Whose task it is; what the file leaves out follows from the reader's own offices. */
function placeOf(
  row: Row,
  offices: TaskGround["offices"],
  unitAt: (column: TaskColumn, typed: string) => UnitKey | undefined,
  complain: Complain,
): { readonly office: UnitKey; readonly unit: UnitKey } | undefined {
  const typed = row.text("office");
  const key = typed === "" ? undefined : unitAt("office", typed);
  if (typed !== "" && key === undefined) return undefined;
  const own =
    key === undefined
      ? offices.length === 1
        ? offices[0]
        : undefined
      : offices.find((each) => each.office === key);
  if (own === undefined) {
    complain("office", key === undefined ? WHICH_OFFICE : NOT_OWN_OFFICE);
    return undefined;
  }
  const whose = row.text("unit");
  const unit = whose === "" ? own.units[0] : unitAt("unit", whose);
  if (unit === undefined) return undefined;
  if (own.units.includes(unit)) return { office: own.office, unit };
  complain("unit", NOT_OWN_UNIT);
  return undefined;
}

function pointsOf(row: Row, complain: Complain): number | null {
  const cell = row.cell("points");
  if (cell === null) return null;
  const points = typeof cell === "number" ? cell : Number(row.text("points").replace(",", "."));
  if (Number.isFinite(points) && points >= 0 && points <= 1000) return points;
  complain("points", POINTS);
  return null;
}

const SOURCES: Readonly<Record<string, NewTask["source"]>> = {
  "": "own",
  "giao truc tiep": "own",
  own: "own",
  "ket luan": "conclusion",
  conclusion: "conclusion",
  "kiem tra": "inspection",
  inspection: "inspection",
};

function sourceOf(typed: string, complain: Complain): NewTask["source"] | undefined {
  const source = SOURCES[searchKey(typed)];
  if (source === undefined) complain("source", SOURCE);
  return source;
}

function changesOf(row: Row) {
  return TASK_COLUMNS.flatMap(({ key, name }) => {
    const to = row.text(key);
    return to === "" || key === "title" ? [] : [{ vi: name.vi, en: name.en, from: "", to }];
  });
}

const TITLE: Words = {
  vi: "Nhập nhiệm vụ, từ 3 đến 500 ký tự.",
  en: "Enter the task, 3 to 500 characters.",
};
const TOO_LONG: Words = {
  vi: "Nội dung ô này dài quá hoặc không đúng. Rút gọn, hoặc ghi theo tab Hướng dẫn.",
  en: "This cell is too long or not as it should be. Shorten it, or see the second tab of the template.",
};
const LEAD: Words = { vi: "Nhập cơ quan chủ trì.", en: "Enter the lead agency." };
const DAY: Words = {
  vi: "Nhập ngày có thật, ví dụ 30/06/2026.",
  en: "Enter a real date, for example 30/06/2026.",
};
const WHICH_OFFICE: Words = {
  vi: "Bạn giao việc thay mặt nhiều cơ quan. Ghi rõ cơ quan giao việc.",
  en: "You set tasks for several offices. Say which one.",
};
const NOT_OWN_OFFICE: Words = {
  vi: "Bạn không giao việc thay mặt cơ quan này. Ghi cơ quan của bạn.",
  en: "You do not set tasks for this office. Write your own.",
};
const NOT_OWN_UNIT: Words = {
  vi: "Cơ quan giao việc chỉ giao cho chỉ số của chính mình, hoặc của đơn vị cấp trên khi bạn chủ trì đợt đánh giá.",
  en: "An office sets tasks for its own indices, or for the unit above where you run its rounds.",
};
const POINTS: Words = {
  vi: "Nhập số điểm từ 0 đến 1000, ví dụ 0,5.",
  en: "Enter points from 0 to 1000, for example 0,5.",
};
const SOURCE: Words = {
  vi: "Ghi một trong: Giao trực tiếp; Kết luận; Kiểm tra.",
  en: "Write one of: own; conclusion; inspection.",
};

function twice(before: number): Words {
  return {
    vi: `Nhiệm vụ này đã có ở dòng ${before}. Xóa bớt một dòng.`,
    en: `This task stands in row ${before} already. Remove one row.`,
  };
}

function otherDay(due: string): Words {
  const day = due.split("-").toReversed().join("/");
  return {
    vi: `Nhiệm vụ này đã giao với hạn ${day}. Chuyển hạn ở trang nhiệm vụ (có lý do), hoặc sửa hạn trong tệp.`,
    en: `This task is there, due ${day}. Move the deadline on its page (with a reason), or correct the file.`,
  };
}
