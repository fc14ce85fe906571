import { columnOf, type DataTable, numbersOf, textsOf } from "../../table/dataTable.ts";
import { type Auxiliary, contrastsOf, intercept } from "../calibration/auxiliaries.ts";
import { type Calibration, calibrateDesign } from "../calibration/calibrateDesign.ts";
import { type Margin, marginOf } from "../calibration/margin.ts";
import type { AnyDesign, SurveyDesign } from "../design.ts";
import type { SurveyFault } from "../fault.ts";
import { cellNotUsable, columnUnknown } from "../reading/designFaults.ts";
import type { SurveyAdjustment, SurveyMargin } from "./designSchema.ts";
import type { Planned } from "./outcomes.ts";

/** The design with its weights brought to known totals, one adjustment after the other. `drawn` is the design as it was drawn. */
export function adjustDesign(
  table: DataTable,
  adjustments: readonly SurveyAdjustment[],
  design: AnyDesign,
  drawn: SurveyDesign,
): Planned<AnyDesign> {
  const faults: SurveyFault[] = [];
  const calibrations = adjustments.map((one) => calibrationOf(one, { table, drawn, faults }));
  if (faults.length > 0) return { ok: false, faults };
  let adjusted = design;
  for (const calibration of calibrations) {
    const outcome = calibrateDesign(adjusted, calibration);
    if (!outcome.ok) return outcome;
    adjusted = outcome.design;
  }
  return { ok: true, value: adjusted };
}

interface Reading {
  readonly table: DataTable;
  readonly drawn: SurveyDesign;
  readonly faults: SurveyFault[];
}

function calibrationOf(one: SurveyAdjustment, reading: Reading): Calibration {
  switch (one.kind) {
    case "post-stratify":
      return { kind: one.kind, cells: marginIn(one, reading), ...empty(one) };
    case "rake": {
      const { epsilon, maxSweeps } = one;
      const sweeps = maxSweeps === undefined ? {} : { maxSweeps };
      const rule =
        one.rule === "survey"
          ? { kind: "survey" as const, ...sweeps, ...(epsilon === undefined ? {} : { epsilon }) }
          : { kind: "exact" as const, ...sweeps };
      return {
        kind: one.kind,
        margins: one.margins.map((margin) => marginIn(margin, reading)),
        rule,
        ...empty(one),
      };
    }
    case "calibrate":
      return calibrateOf(one, reading);
    case "trim":
      return one;
  }
}

function empty({ emptyCells }: { readonly emptyCells?: "refuse" | "leave-out" }) {
  return emptyCells === undefined ? {} : { emptyCells };
}

function calibrateOf(
  { size, totals = [], margins = [], clusters, ...how }: Extract<SurveyAdjustment, { kind: "calibrate" }>,
  reading: Reading,
): Calibration {
  const rows = reading.drawn.weights.length;
  const auxiliaries: Auxiliary[] = size === undefined ? [] : [intercept(rows, size)];
  for (const margin of margins) {
    const read = marginIn(margin, reading);
    if (size === undefined) auxiliaries.push({ kind: "margin", margin: read });
    else auxiliaries.push(...contrastsOf(read));
  }
  for (const { column, total } of totals)
    auxiliaries.push({ kind: "number", name: column, values: numbersIn(column, reading), total });
  const [stage] = reading.drawn.stages;
  const shared =
    clusters === true && stage !== undefined
      ? { clusters: { codes: stage.clusters, count: stage.clusterCount } }
      : {};
  return { ...how, ...shared, auxiliaries };
}

function numbersIn(name: string, { table, faults }: Reading): Float64Array {
  const column = columnOf(table, name);
  if (column === undefined) {
    faults.push(columnUnknown(name));
    return new Float64Array(0);
  }
  const numbers = numbersOf(table, column);
  if (numbers.ok) return numbers.values;
  for (const { row, words } of numbers.faults) faults.push(cellNotUsable(name, row, words));
  return new Float64Array(0);
}

function marginIn(margin: SurveyMargin, { table, faults }: Reading): Margin {
  const columns = margin.columns.map((name) => {
    const column = columnOf(table, name);
    if (column === undefined) faults.push(columnUnknown(name));
    return { name, labels: column === undefined ? [] : textsOf(column).map((text) => text ?? "") };
  });
  const known = columns.every(({ labels }) => labels.length > 0);
  const read = known ? marginOf(columns, margin.population) : undefined;
  if (read?.ok === true) return read.margin;
  faults.push(
    ...(read?.faults ?? []).map((fault) =>
      fault.row === undefined ? fault : { ...fault, row: table.rowNumbers[fault.row - 1] ?? fault.row },
    ),
  );
  return { name: "", categories: [], codes: new Int32Array(0), population: new Float64Array(0) };
}
