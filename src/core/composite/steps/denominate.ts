import { indexFault } from "../indexFault.ts";
import { gather, type Stage, type StepContext } from "../run/stage.ts";

/** Leaves divided by their denominators. A cell whose denominator is missing is missing; zero refuses the run. */
export function denominate(context: StepContext, stage: Stage): Stage {
  const { plan, table, dropped } = context;
  const columns = stage.columns.map((column, leaf) => {
    const { denominator, code } = plan.leaves[leaf] ?? {};
    if (denominator === undefined || dropped[leaf] === 1) return column;
    const whole = table.columns.get(denominator);
    if (whole === undefined) {
      context.faults.push(noColumn(denominator));
      return column;
    }
    const by = gather(whole, stage.set.rows);
    context.log?.push({ what: "denominated", leaf: code ?? "", detail: denominator });
    return column.map((value, at) => {
      if (Number.isNaN(value)) return value;
      if (by[at] === 0) context.faults.push(zero(context, stage, denominator, at));
      return value / (by[at] ?? Number.NaN);
    });
  });
  return { set: stage.set, columns };
}

function noColumn(column: string) {
  return indexFault(
    "denominator-missing",
    { column, step: "denominate" },
    `Bảng số liệu không có cột mẫu số “${column}”; hãy bổ sung.`,
    `The table has no column for the denominator “${column}”; add it.`,
  );
}

function zero({ table }: StepContext, { set }: Stage, column: string, at: number) {
  const row = table.rows[set.rows[at] ?? 0];
  const unit = row?.unit ?? "";
  return indexFault(
    "denominator-zero",
    { column, unit, period: row?.period ?? "", step: "denominate" },
    `Mẫu số “${column}” của “${unit}” bằng 0; hãy sửa số liệu hoặc để trống.`,
    `The denominator “${column}” of “${unit}” is 0; mend it or leave it empty.`,
  );
}
