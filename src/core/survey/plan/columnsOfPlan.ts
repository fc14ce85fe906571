import type { DataTable } from "../../table/dataTable.ts";
import { estimatedColumns } from "./estimateParts.ts";
import type { SurveyPlan } from "./surveyPlan.ts";

/** The table with only the columns that a plan reads (and the first, which counts the rows), so that handing it to a thread copies little. */
export function columnsOfPlan(table: DataTable, plan: SurveyPlan): DataTable {
  const { design, adjust, replicates, where, by } = plan;
  const margins = adjust.flatMap((one) =>
    one.kind === "post-stratify" ? [one] : one.kind === "trim" ? [] : (one.margins ?? []),
  );
  const wanted = new Set([
    ...estimatedColumns(plan),
    ...by,
    ...where.map(({ column }) => column),
    ...(design.weights === undefined ? [] : [design.weights]),
    ...[design.ids, design.strata, design.chances, design.fpc].flatMap((names) => names ?? []),
    ...margins.flatMap(({ columns }) => columns),
    ...adjust.flatMap((one) =>
      one.kind === "calibrate" ? (one.totals ?? []).map(({ column }) => column) : [],
    ),
    ...(replicates?.kind === "given" ? replicates.columns : []),
  ]);
  return { ...table, columns: table.columns.filter(({ name }, at) => at === 0 || wanted.has(name)) };
}
