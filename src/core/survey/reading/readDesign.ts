import { columnOf, type DataTable, numbersOf } from "../../table/dataTable.ts";
import type { Stage, SurveyDesign } from "../design.ts";
import type { SurveyFault } from "../fault.ts";
import { lonelyFaults } from "../taylor/lonelyFaults.ts";
import { type BareStage, buildStage, clusterNames } from "./buildStage.ts";
import { type Coded, codesOf, everyRow, oneForAll } from "./codes.ts";
import * as faultWords from "./designFaults.ts";
import type { DesignOutcome, DesignSpec } from "./designSpec.ts";
import { type Populations, populationsOf } from "./populations.ts";
import { weightsOf } from "./weights.ts";

/**
 * The design of a sample from columns of its table, or every fault at once with its row or stratum. Weights that are not given
 * come from the populations: the product over stages of clusters in the population over clusters drawn.
 * Conventions: R survey 4.5, svydesign.
 */
export function readDesign(table: DataTable, spec: DesignSpec): DesignOutcome {
  const rows = table.columns[0]?.cells.length ?? 0;
  if (rows === 0) return { ok: false, faults: [faultWords.NO_ROWS] };
  const faults: SurveyFault[] = [];
  const reading: Reading = { table, rows, faults };
  faults.push(...requestFaults(spec));
  const labels = labelsOf(reading, spec);
  const columns = {
    weights: spec.weights === undefined ? undefined : readNumbers(reading, spec.weights, weightFault),
    chances: (spec.chances ?? []).map((name) => readNumbers(reading, name, chanceFault)),
    fpc: (spec.fpc ?? []).map((name) => readNumbers(reading, name, fpcFault)),
  };
  if (faults.length > 0) return { ok: false, faults };
  const bare = stagesOf(reading, labels, spec.nest === true);
  if (bare[0]?.clusterCount === 1) faults.push(faultWords.ONE_CLUSTER);
  const populations = readPopulations(reading, spec, bare, columns.fpc);
  if (faults.length > 0) return { ok: false, faults };
  const stages = bare.map((stage, at) => withPopulation(stage, at, populations));
  const design: SurveyDesign = {
    kind: "linearised",
    weights: weightsOf(rows, stages, columns, populations !== undefined),
    stages,
    ...(spec.pps === undefined ? {} : { pps: spec.pps }),
    lonelyPsu: spec.lonelyPsu ?? "refuse",
    lonelyInDomain: spec.lonelyInDomain ?? false,
    residuals: [],
    finite: populations !== undefined,
  };
  const lonely = lonelyFaults(design, undefined);
  return lonely.length > 0 ? { ok: false, faults: lonely } : { ok: true, design };
}

interface Reading {
  readonly table: DataTable;
  readonly rows: number;
  readonly faults: SurveyFault[];
}

function requestFaults(spec: DesignSpec): SurveyFault[] {
  const stages = Math.max(1, spec.ids?.length ?? 0);
  const faults: SurveyFault[] = [];
  const populations = spec.fpc?.length ?? 0;
  if (populations > 0 && populations !== stages) faults.push(faultWords.stagesDiffer(populations, stages));
  if ((spec.strata?.length ?? 0) > stages) {
    faults.push(faultWords.strataExceed(spec.strata?.length ?? 0, stages));
  }
  if (spec.weights !== undefined && (spec.chances?.length ?? 0) > 0) {
    faults.push(faultWords.WEIGHTS_AND_CHANCES);
  }
  const pairs = spec.pps !== undefined && spec.pps.kind !== "brewer";
  const joint = spec.pps?.kind === "joint";
  if (pairs && stages > 1) faults.push(faultWords.PPS_ONE_STAGE);
  if (spec.pps !== undefined && !joint && populations === 0) faults.push(faultWords.PPS_ONE_STAGE);
  return faults;
}

interface Labels {
  readonly ids: readonly Coded[];
  readonly strata: readonly Coded[];
}

function labelsOf(reading: Reading, spec: DesignSpec): Labels {
  const ids = (spec.ids ?? []).map((name) => readLabels(reading, name, "cluster"));
  const strata = (spec.strata ?? []).map((name) => readLabels(reading, name, "stratum"));
  return {
    ids: ids.length > 0 ? ids : [everyRow(reading.rows)],
    strata: strata.length > 0 ? strata : [oneForAll(reading.rows)],
  };
}

function readLabels(reading: Reading, name: string, kind: "cluster" | "stratum"): Coded {
  const column = columnOf(reading.table, name);
  if (column === undefined) {
    reading.faults.push(faultWords.columnUnknown(name));
    return oneForAll(reading.rows);
  }
  const coded = codesOf(column.cells);
  coded.codes.forEach((code, row) => {
    if (code === -1) reading.faults.push(faultWords.labelMissing(kind, name, rowNumber(reading, row)));
  });
  return coded;
}

type CheckValue = (column: string, row: number, value: number) => SurveyFault | undefined;

function readNumbers(reading: Reading, name: string, check: CheckValue): Float64Array {
  const column = columnOf(reading.table, name);
  if (column === undefined) {
    reading.faults.push(faultWords.columnUnknown(name));
    return new Float64Array(reading.rows);
  }
  const numbers = numbersOf(reading.table, column);
  if (!numbers.ok) {
    for (const { row, words } of numbers.faults) {
      reading.faults.push(faultWords.cellNotUsable(name, row, words));
    }
    return new Float64Array(reading.rows);
  }
  numbers.values.forEach((value, row) => {
    const fault = check(name, row, value);
    if (fault !== undefined) reading.faults.push({ ...fault, row: rowNumber(reading, row) });
  });
  return numbers.values;
}

const weightFault: CheckValue = (column, row, value) => {
  if (value > 0) return undefined;
  return Number.isNaN(value)
    ? faultWords.weightMissing(column, row)
    : faultWords.weightNotPositive(column, row, value);
};

const chanceFault: CheckValue = (column, row, value) =>
  value > 0 && value <= 1 ? undefined : faultWords.chanceOutOfRange(column, row, value);

const fpcFault: CheckValue = (column, row, value) => {
  if (value > 0) return undefined;
  return Number.isNaN(value)
    ? faultWords.fpcMissing(column, row)
    : faultWords.fpcNotPositive(column, row, value);
};

function rowNumber(reading: Reading, row: number): number {
  return reading.table.rowNumbers[row] ?? row + 1;
}

function stagesOf(reading: Reading, labels: Labels, nest: boolean): BareStage[] {
  const stages: BareStage[] = [];
  let above = oneForAll(reading.rows);
  labels.ids.forEach((ids, at) => {
    const strata = labels.strata[Math.min(at, labels.strata.length - 1)] ?? oneForAll(reading.rows);
    const { stage, twice } = buildStage({ ids, strata, above, nest });
    for (const { row, cluster, stratum } of twice) {
      reading.faults.push(faultWords.twoStrata(cluster, stratum, rowNumber(reading, row)));
    }
    stages.push(stage);
    if (at === labels.ids.length - 1) return;
    above = { codes: stage.clusters, count: stage.clusterCount, names: clusterNames(stage, ids) };
  });
  return stages;
}

function readPopulations(
  reading: Reading,
  spec: DesignSpec,
  stages: readonly BareStage[],
  columns: readonly Float64Array[],
): Populations | undefined {
  if (columns.length === 0 || reading.faults.length > 0) return jointChances(spec, stages);
  const found = populationsOf(stages, columns, spec.fpc ?? [], spec.pps !== undefined);
  reading.faults.push(
    ...found.faults.map((fault) =>
      fault.row === undefined ? fault : { ...fault, row: rowNumber(reading, fault.row) },
    ),
  );
  return found;
}

/** Chances of pairs bring the chance of each cluster on their diagonal. */
function jointChances(spec: DesignSpec, stages: readonly BareStage[]): Populations | undefined {
  const [stage] = stages;
  if (spec.pps?.kind !== "joint" || stage === undefined) return undefined;
  const { chances } = spec.pps;
  const size = stage.clusterCount;
  const own = new Float64Array(size).fill(Number.NaN);
  let next = 0;
  for (const cluster of stage.clusters) {
    if (Number.isNaN(own[cluster] ?? 0)) {
      own[cluster] = chances[next * size + next] ?? Number.NaN;
      next += 1;
    }
  }
  return {
    sizes: [new Float64Array(stage.strataCount).fill(Number.POSITIVE_INFINITY)],
    chances: [own],
    faults: [],
  };
}

function withPopulation(stage: BareStage, at: number, populations: Populations | undefined): Stage {
  const unknown = new Float64Array(stage.strataCount).fill(Number.POSITIVE_INFINITY);
  const chances = populations?.chances?.[at];
  return {
    ...stage,
    population: populations?.sizes[at] ?? unknown,
    ...(chances === undefined ? {} : { chances }),
  };
}
