import type { ExplainedOutcome, LeafResult, UnitResultWithLeaves } from "../../contract/scores.ts";
import { formatDecimal, formatNumber } from "../../core/index.ts";
import {
  type Block,
  headTitle,
  type OfficialDocument,
  ownerHead,
  type Spreadsheet,
  spreadsheetOf,
  type TableBlock,
  type TableCell,
  type TableColumn,
  type TableRow,
} from "../documents/index.ts";
import type { ComputedUnit } from "../publication/index.ts";
import { viewUnitWithLeaves } from "../publication/index.ts";
import type { Computed } from "./computed.ts";
import { courseText, explanationText, stepReason } from "./course/courseWords.ts";
import { type Course, courseOf, isTwice, type Judging } from "./course/judging.ts";
import { namesOf } from "./names.ts";
import type { PaperRound } from "./paperRound.ts";
import { twoDigits } from "./rankingTable.ts";

/** The result sheet of one unit: every criterion self, in each appraisal and final, with the reasons and the explanation. */
export function unitSheet(
  paper: PaperRound,
  computed: Computed,
  judging: Judging,
  unit: ComputedUnit,
): OfficialDocument {
  const { round, method } = paper;
  const view = viewUnitWithLeaves(method, computed.units, unit);
  const courses = coursesOf(judging, unit);
  return {
    head: ownerHead(namesOf(paper), null, paper.now),
    kind: "PHIẾU KẾT QUẢ",
    about: `${round.title}\n${view.name}`,
    body: [
      ...summary(paper, view),
      leafTable(paper, view, columnsOf(courses, courseInCell(courses))),
      { kind: "note", text: LEGEND },
    ],
    closing: {
      recipients: [],
      signatures: [
        { capacity: null, position: "NGƯỜI LẬP PHIẾU", name: null },
        { capacity: null, position: headTitle(namesOf(paper).owner), name: null },
      ],
    },
    draft: round.publishedAt === null,
    illustration: round.illustration,
    madeAt: paper.now,
  };
}

function summary({ method: { method }, round }: PaperRound, view: UnitResultWithLeaves): readonly Block[] {
  const { decimals } = method.rounding;
  const points = (value: number): string => formatDecimal(value, decimals, "vi");
  const changed = view.leaves.filter(({ appraised }) => appraised?.decision === "change").length;
  const items = [
    `Tổng điểm: ${points(view.total)}/${formatNumber(method.max, "vi")} điểm${extras(view, points)}`,
    view.rank === null
      ? "Được chấm điểm nhưng không xếp hạng"
      : `Thứ hạng: ${view.rank}/${view.rankedUnits} đơn vị`,
    ...(view.groupLabel === null ? [] : [`Xếp loại: ${view.groupLabel}`]),
    ...(view.selfTotal === null
      ? ["Đơn vị không gửi phiếu tự chấm điểm"]
      : [
          `Tổng điểm tự chấm: ${points(view.selfTotal)} điểm; ${changed === 0 ? "không có tiêu chí bị thay đổi điểm" : `${twoDigits(changed)} tiêu chí bị thay đổi điểm khi thẩm định`}`,
        ]),
    ...(view.notApplicable.length === 0
      ? []
      : [`Tiêu chí không áp dụng: ${view.notApplicable.map(({ code }) => code).join("; ")}`]),
  ];
  const objection = round.clock.objection;
  return [
    { kind: "list", marks: "dash", items: items.map((item) => `${item}.`) },
    ...(objection && objection.file > 0
      ? [
          {
            kind: "note" as const,
            text: `Không thống nhất với kết quả của tiêu chí nào, đơn vị kiến nghị trong ${twoDigits(objection.file)} ngày làm việc kể từ ngày công bố.`,
          },
        ]
      : []),
  ];
}

function extras({ bonus, penalty }: UnitResultWithLeaves, points: (value: number) => string): string {
  const parts = [
    ...(bonus > 0 ? [`điểm cộng ${points(bonus)}`] : []),
    ...(penalty > 0 ? [`điểm trừ ${points(penalty)}`] : []),
  ];
  return parts.length === 0 ? "" : ` (trong đó ${parts.join(", ")})`;
}

/** The same sheet as a spreadsheet, each reason and the explanation in a column of its own. */
export function unitBook(
  paper: PaperRound,
  computed: Computed,
  judging: Judging,
  unit: ComputedUnit,
): Spreadsheet {
  const { round, method } = paper;
  const view = viewUnitWithLeaves(method, computed.units, unit);
  const courses = coursesOf(judging, unit);
  return spreadsheetOf(
    {
      name: "Kết quả",
      title: `PHIẾU KẾT QUẢ: ${view.name.toLocaleUpperCase("vi")}`,
      agency: namesOf(paper).owner.toLocaleUpperCase("vi"),
      subtitles: [round.title, ...(round.illustration ? ["Dữ liệu minh họa"] : [])],
    },
    leafTable(paper, view, columnsOf(courses, courseInColumns(courses))),
    [LEGEND],
  );
}

const LEGEND = "KAD: không áp dụng; –: không có số liệu. Cột Thẩm định trống: không thuộc phần thẩm định.";

type Courses = ReadonlyMap<string, Course>;

function coursesOf(judging: Judging, unit: ComputedUnit): Courses {
  return new Map(unit.leaves.map((leaf) => [leaf.code, courseOf(judging, unit.unit, leaf)]));
}

/** A column with what stands in it at a leaf, and at a field or the total: the maximum, the result or nothing. */
interface Column {
  readonly column: TableColumn;
  readonly at: (leaf: LeafResult) => TableCell;
  readonly sums?: "code" | "label" | "max" | "final";
}

function columnsOf(courses: Courses, reasons: readonly Column[]): readonly Column[] {
  const twice = isTwice(courses.values());
  const judged = (leaf: LeafResult, phase: "first" | "second"): number | string | null => {
    const step = courses.get(leaf.code)?.[phase] ?? null;
    return step !== null && leaf.final.outcome.kind === "notApplicable" ? "KAD" : (step?.points ?? null);
  };
  return [
    { column: { header: "Mã", width: 9, align: "left" }, at: ({ code }) => code, sums: "code" },
    { column: { header: "Nội dung", width: 29, align: "left" }, at: ({ label }) => label, sums: "label" },
    { column: { header: "Tối đa", width: 9, align: "right" }, at: ({ max }) => max, sums: "max" },
    { column: { header: "Tự chấm", width: 11, align: "right" }, at: ({ self }) => pointsOf(self) },
    {
      column: { header: twice ? "Thẩm định lần 1" : "Thẩm định", width: 12, align: "right" },
      at: (leaf) => judged(leaf, "first"),
    },
    ...(twice
      ? [
          {
            column: { header: "Thẩm định lần 2", width: 12, align: "right" },
            at: (leaf: LeafResult) => judged(leaf, "second"),
          } as const,
        ]
      : []),
    {
      column: { header: "Kết quả", width: 13, align: "right" },
      at: ({ final }) => pointsOf(final),
      sums: "final",
    },
    ...reasons,
  ];
}

/** On paper: all that happened to a leaf, a line a step; else the appraiser's words, else the sentence of the rule. */
function courseInCell(courses: Courses): readonly Column[] {
  const at = (leaf: LeafResult): string => {
    const course = courses.get(leaf.code);
    return (course && courseText(course)) || reasonOf(leaf);
  };
  return [{ column: { header: "Lý do, cách tính", width: 42, align: "left" }, at }];
}

function courseInColumns(courses: Courses): readonly Column[] {
  const column = (header: string, words: (course: Course) => string): Column => ({
    column: { header, width: 36, align: "left" },
    at: ({ code }) => {
      const course = courses.get(code);
      return course ? words(course) : "";
    },
  });
  const all = [...courses.values()];
  return [
    ...(isTwice(all)
      ? [
          column("Lý do thẩm định lần 1", ({ first }) => stepReason(first)),
          column("Giải trình của đơn vị", explanationText),
          column("Lý do thẩm định lần 2", ({ second }) => stepReason(second)),
        ]
      : [column("Lý do thẩm định", ({ first }) => stepReason(first))]),
    ...(all.some(({ objection }) => objection !== null)
      ? [column("Giải quyết kiến nghị", ({ objection }) => stepReason(objection))]
      : []),
    { column: { header: "Cách tính", width: 42, align: "left" }, at: ({ final }) => final.vi },
  ];
}

function leafTable(
  { method: { method } }: PaperRound,
  view: UnitResultWithLeaves,
  columns: readonly Column[],
): TableBlock {
  const sums = (
    look: "heading" | "total",
    values: Record<NonNullable<Column["sums"]>, TableCell>,
  ): TableRow => ({
    look,
    cells: columns.map((each) => (each.sums === undefined ? null : values[each.sums])),
  });
  const fieldRow = new Map<string, TableRow>([
    ...view.nodes
      .filter(({ depth }) => depth === 0)
      .map(
        ({ code, label, max, points }) =>
          [code, sums("heading", { code, label, max, final: points })] as const,
      ),
    ["bonus", sums("heading", { code: "", label: "Điểm cộng", max: null, final: view.bonus })],
    ["penalty", sums("heading", { code: "", label: "Điểm trừ", max: null, final: view.penalty })],
  ]);
  const rows: TableRow[] = [];
  let field = "";
  for (const leaf of view.leaves) {
    const heading = fieldRow.get(leaf.fieldCode);
    if (leaf.fieldCode !== field && leaf.fieldCode !== leaf.code && heading) rows.push(heading);
    field = leaf.fieldCode;
    rows.push({ cells: columns.map(({ at }) => at(leaf)) });
  }
  const total = formatDecimal(view.total, method.rounding.decimals, "vi");
  rows.push(sums("total", { code: "", label: "Tổng điểm", max: method.max, final: total }));
  return { kind: "table", columns: columns.map(({ column }) => column), rows };
}

/** The appraiser's words where points were changed, else the sentence of the rule. */
function reasonOf({ appraised, final }: LeafResult): string {
  return appraised?.decision === "change" ? appraised.reason : final.vi;
}

function pointsOf(outcome: ExplainedOutcome | null): number | string | null {
  if (outcome === null) return null;
  if (outcome.outcome.kind === "scored") return outcome.outcome.points;
  return outcome.outcome.kind === "notApplicable" ? "KAD" : "–";
}
