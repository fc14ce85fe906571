import { type IndexFault, indexFault } from "../indexFault.ts";
import type { IndexPlan } from "../plan/plan.ts";
import type { IndexTable } from "../table.ts";
import { allRows, type RowSet } from "./rowSet.ts";
import type { Stage } from "./stage.ts";

/** Leaf → 1 in the rows to which it does not apply, by its families or because the table says so. */
export function notApplicableMarks(plan: IndexPlan, table: IndexTable): readonly (Uint8Array | undefined)[] {
  return plan.leaves.map(({ code, families }) => {
    const declared = table.notApplicable.get(code);
    if (families === undefined) return declared?.includes(1) === true ? declared : undefined;
    const marks = Uint8Array.from(table.rows, ({ family }, row) =>
      !families.has(family) || declared?.[row] === 1 ? 1 : 0,
    );
    return marks.includes(1) ? marks : undefined;
  });
}

/** The data as they came, empty where a leaf does not apply. */
export function rawStage(
  plan: IndexPlan,
  table: IndexTable,
  notApplicable: readonly (Uint8Array | undefined)[],
  {
    replaced,
    set,
  }: {
    readonly replaced?: ReadonlyMap<string, Float64Array> | undefined;
    readonly set?: RowSet | undefined;
  } = {},
): Stage {
  const count = table.rows.length;
  const columns = plan.leaves.map(({ code }, leaf) => {
    const column = replaced?.get(code) ?? table.columns.get(code);
    if (column === undefined) return new Float64Array(count).fill(Number.NaN);
    const marks = notApplicable[leaf];
    return marks === undefined ? column : column.map((value, row) => (marks[row] === 1 ? Number.NaN : value));
  });
  return { set: set ?? allRows(plan, table), columns };
}

/** What is wrong with a table as a whole: no rows, unknown families, columns of another length, numbers without end. */
export function tableFaults(plan: IndexPlan, table: IndexTable): readonly IndexFault[] {
  const faults: IndexFault[] = [];
  if (table.rows.length === 0)
    faults.push(indexFault("no-rows", {}, "Bảng số liệu không có đơn vị nào.", "The table has no units."));
  const seen = new Set<string>();
  table.rows.forEach(({ unit, family, period }, row) => {
    if (!plan.blockOf.has(family))
      faults.push(
        indexFault(
          "family-unknown",
          { unit, row: row + 1 },
          `Đơn vị “${unit}” thuộc khối “${family}” không có trong bộ chỉ số.`,
          `The unit “${unit}” is of the family “${family}”, which the method does not have.`,
        ),
      );
    const key = JSON.stringify([unit, period]);
    if (seen.has(key))
      faults.push(
        indexFault(
          "unit-twice",
          { unit, period, row: row + 1 },
          `Đơn vị “${unit}” có hai dòng${period === "" ? "" : ` trong kỳ ${period}`}; hãy bỏ một dòng.`,
          `The unit “${unit}” has two rows${period === "" ? "" : ` in ${period}`}; remove one.`,
        ),
      );
    seen.add(key);
  });
  for (const [column, values] of table.columns)
    for (const fault of columnFaults(column, values, table)) faults.push(fault);
  return faults;
}

function columnFaults(column: string, values: Float64Array, table: IndexTable): readonly IndexFault[] {
  if (values.length !== table.rows.length)
    return [
      indexFault(
        "column-length",
        { column },
        `Cột “${column}” có ${values.length} ô, bảng có ${table.rows.length} dòng.`,
        `The column “${column}” has ${values.length} cells; the table has ${table.rows.length} rows.`,
      ),
    ];
  const faults: IndexFault[] = [];
  values.forEach((value, row) => {
    if (Math.abs(value) !== Number.POSITIVE_INFINITY) return;
    const unit = table.rows[row]?.unit ?? "";
    faults.push(
      indexFault(
        "not-finite",
        { column, unit, row: row + 1 },
        `Ô “${column}” của “${unit}” là vô cực; hãy ghi một số hoặc để trống.`,
        `The cell “${column}” of “${unit}” is infinite; write a number or leave it empty.`,
      ),
    );
  });
  return faults;
}
