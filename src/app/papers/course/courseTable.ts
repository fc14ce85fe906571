import type { UnitKey } from "../../../contract/ids.ts";
import { isLeaf, type Method, type Outcome, snap, walk } from "../../../core/index.ts";
import type { TableBlock, TableCell, TableColumn } from "../../documents/index.ts";
import type { ComputedUnit } from "../../publication/index.ts";
import { explanationText, stepReason } from "./courseWords.ts";
import { type Course, courseOf, isTwice, type Judging } from "./judging.ts";

/** One leaf of one unit with everything that happened to its points. */
export interface CourseLine {
  readonly unit: UnitKey;
  readonly name: string;
  readonly code: string;
  readonly label: string;
  /** Null at bonus and penalty items without a maximum of their own. */
  readonly max: number | null;
  readonly self: Outcome | null;
  readonly course: Course;
  readonly final: Outcome | undefined;
}

/** Every judged leaf of every unit, units by name, leaves as printed. */
export function courseLines(
  method: Method,
  units: readonly ComputedUnit[],
  judging: Judging,
): readonly CourseLine[] {
  const known = leavesByCode(method);
  return byName(units).flatMap((unit) => {
    const finals = new Map(
      [...unit.final.leaves, ...unit.final.items].map(({ code, outcome }) => [code, outcome]),
    );
    return unit.leaves.flatMap((leaf): CourseLine[] => {
      if (leaf.appraised === null) return [];
      const { label = "", max = null } = known.get(leaf.code) ?? {};
      return [
        {
          unit: unit.unit,
          name: unit.name,
          code: leaf.code,
          label,
          max,
          self: leaf.self,
          course: courseOf(judging, unit.unit, leaf),
          final: finals.get(leaf.code),
        },
      ];
    });
  });
}

/** Points lost in the end; 0 where the leaf does not apply. */
export function lostAt({ max, final }: CourseLine): number {
  if (max === null || final === undefined || final.kind === "notApplicable") return 0;
  return snap(max - (final.kind === "scored" ? final.points : 0));
}

/**
 * Self score, each appraisal with its reason and the explanation, a row a leaf; with `result` also what an objection
 * changed and the points that count. Without any explanation or second appraisal their columns are left out.
 */
export function courseTable(
  lines: readonly CourseLine[],
  { result }: { readonly result: boolean },
): TableBlock {
  const twice = isTwice(lines.map(({ course }) => course));
  const objected = result && lines.some(({ course }) => course.objection !== null);
  const columns: readonly Column[] = [
    text("Đơn vị", 16, ({ name }) => name),
    text("Mã", 7, ({ code }) => code),
    text("Tiêu chí", twice ? 24 : 40, ({ label }) => label),
    number("Điểm tự chấm", 10, ({ self }) => pointsOf(self)),
    number(twice ? "Thẩm định lần 1" : "Điểm thẩm định", 10, ({ course }) => course.first?.points ?? null),
    text(twice ? "Lý do lần 1" : "Lý do", twice ? 26 : 46, ({ course }) => stepReason(course.first)),
    ...(twice ? SECOND : []),
    ...(objected ? [OBJECTION] : []),
    ...(result ? [RESULT] : []),
  ];
  return {
    kind: "table",
    columns: columns.map(({ column }) => column),
    rows:
      lines.length > 0
        ? lines.map((line) => ({ cells: columns.map(({ at }) => at(line)) }))
        : [{ cells: columns.map((_, index) => (index === 0 ? "Không có" : null)) }],
  };
}

interface Column {
  readonly column: TableColumn;
  readonly at: (line: CourseLine) => TableCell;
}

function text(header: string, width: number, at: Column["at"]): Column {
  return { column: { header, width, align: "left" }, at };
}

function number(header: string, width: number, at: Column["at"]): Column {
  return { column: { header, width, align: "right" }, at };
}

const SECOND: readonly Column[] = [
  text("Giải trình của đơn vị", 28, ({ course }) => explanationText(course)),
  number("Thẩm định lần 2", 10, ({ course }) => course.second?.points ?? null),
  text("Lý do lần 2", 26, ({ course }) => stepReason(course.second)),
];
const RESULT = number("Kết quả", 10, ({ final }) => pointsOf(final ?? null));
const OBJECTION = text("Giải quyết kiến nghị", 20, ({ course }) => stepReason(course.objection));

function pointsOf(outcome: Outcome | null): TableCell {
  if (outcome === null || outcome.kind === "missing") return null;
  return outcome.kind === "scored" ? outcome.points : "KAD";
}

function leavesByCode(
  method: Method,
): ReadonlyMap<string, { readonly label: string; readonly max: number | null }> {
  const items = [...(method.bonus?.items ?? []), ...(method.penalty?.items ?? [])];
  return new Map<string, { label: string; max: number | null }>([
    ...[...walk(method.tree)].flatMap(({ node }) =>
      isLeaf(node) ? [[node.code, { label: node.label.vi, max: node.max }] as const] : [],
    ),
    ...items.map(({ code, label }) => [code, { label: label.vi, max: null }] as const),
  ]);
}

export function byName(units: readonly ComputedUnit[]): readonly ComputedUnit[] {
  const collator = new Intl.Collator("vi", { numeric: true });
  return units.toSorted((left, right) => collator.compare(left.name, right.name));
}
