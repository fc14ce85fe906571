import type { AnyDesign } from "../design.ts";
import { designEffects } from "../designEffect.ts";
import { estimateUnder } from "../estimateUnder.ts";
import { figureOf } from "../figure.ts";
import { intervalAbout } from "../interval.ts";
import type { Figure, SurveyRefusal } from "../statistic.ts";
import { componentSpread } from "./componentSpread.ts";
import { rowsDiffer } from "./indexFaults.ts";
import { indexRelations } from "./indexRelations.ts";
import {
  allComponents,
  answering,
  type IndexComponent,
  type IndexData,
  indexData,
  indexStatistic,
} from "./indexStatistic.ts";
import { compileTree, type SurveyIndexTree } from "./indexTree.ts";
import { type RankInterval, rankIntervals } from "./rankIntervals.ts";
import type { Ratings } from "./ratings.ts";
import { replicateValues } from "./replicateValues.ts";
import { type SuppressedCells, type Suppression, suppressSmallCells } from "./suppressSmallCells.ts";

export interface SurveyIndexRequest {
  readonly tree: SurveyIndexTree;
  readonly ratings: Ratings;
  /** Level of the intervals; 0.95 where absent. */
  readonly level?: number;
  /** Seed of the draws for intervals of ranks. */
  readonly seed: number;
  readonly suppression?: {
    /** Least number of people behind a published figure. */
    readonly threshold: number;
    /** Is a figure over all units together published too, so that hidden units must not follow from it? */
    readonly totalPublished: boolean;
  };
}

/** One figure of an index. A hidden one has neither value nor error nor number of people. */
export interface IndexCell {
  readonly unit: string;
  readonly node: string;
  readonly suppression: Suppression;
  /** People with a valid answer to an item beneath the node; absent where the cell is hidden. */
  readonly n?: number;
  /** From 0 to 1. */
  readonly value?: Figure;
  readonly se?: Figure;
  /** Student's interval, kept within 0 and 1. */
  readonly low?: Figure;
  readonly high?: Figure;
  readonly designEffect?: Figure;
}

export interface SurveyIndexResult {
  readonly ok: true;
  /** Unit by unit, in each the nodes children first, the index itself last. */
  readonly cells: readonly IndexCell[];
  /** Rank of each unit by the root with its interval; absent where the unit has no value or is hidden. */
  readonly ranks: readonly (RankInterval | undefined)[];
  readonly degf: number;
  /** Nodes whose total over all units must not be published, because a hidden unit would follow from it. */
  readonly totalsToHide: readonly string[];
}

/**
 * An index of answers for every unit and node, with its error by the design of the sample, ranks with intervals, and small cells
 * hidden. Refuses a tree that does not fit the items ("index-tree"), ratings of another sample ("rows-differ") and what the
 * design refuses.
 */
export function surveyIndex(
  design: AnyDesign,
  request: SurveyIndexRequest,
): SurveyIndexResult | SurveyRefusal {
  const { ratings } = request;
  const compiled = compileTree(
    request.tree,
    ratings.items.map(({ code }) => code),
  );
  const rows = design.weights.length;
  if (ratings.respondents !== rows)
    return { ok: false, faults: [rowsDiffer("ratings", ratings.respondents, rows)] };
  if (!compiled.ok) return compiled;
  const data = indexData(compiled.tree, ratings);
  const found = design.kind === "replicate" ? byReplicates(design, data) : byLinearisation(design, data);
  if (!found.ok) return found;
  const components = allComponents(data);
  const counts = Float64Array.from(components, (one) => answering(data, one, design.weights).size);
  const hidden = suppressed(design, data, counts, request.suppression);
  const cells = cellsOf(design, data, found, counts, hidden.cells, request.level ?? 0.95);
  const exposed = hidden.exposed
    .flatMap((at) => components[at] ?? [])
    .map(({ node }) => data.tree.codes[node] ?? "");
  return {
    ok: true,
    cells,
    ranks: ranksOf(data, found, cells, request),
    degf: found.degf,
    totalsToHide: [...new Set(exposed)],
  };
}

interface Found {
  readonly ok: true;
  readonly estimates: Float64Array;
  readonly se: Float64Array;
  /** Of the roots of all units. */
  readonly rootCovariance: Float64Array;
  readonly degf: number;
}

/** Unit by unit: calibrated designs need the influence of every row on every node at hand. */
function byLinearisation(design: AnyDesign, data: IndexData): Found | SurveyRefusal {
  const estimates: number[] = [];
  const errors: number[] = [];
  for (let unit = 0; unit < data.ratings.units.length; unit++) {
    const components = data.tree.nodes.map((_, node) => ({ unit, node }));
    const own = estimateUnder(design, indexStatistic(data, components), { covariance: "none" });
    if (!own.ok) return own;
    estimates.push(...own.estimates);
    errors.push(...own.se);
  }
  const roots = estimateUnder(design, indexStatistic(data, rootsOf(data)));
  if (!roots.ok) return roots;
  return {
    ok: true,
    estimates: Float64Array.from(estimates),
    se: Float64Array.from(errors),
    rootCovariance: roots.covariance,
    degf: roots.degf,
  };
}

function byReplicates(design: Extract<AnyDesign, { kind: "replicate" }>, data: IndexData): Found {
  const statistic = indexStatistic(data, allComponents(data));
  const estimates = statistic.estimate(design.weights);
  const spread = componentSpread(design, estimates, replicateValues(design, data));
  const size = data.tree.nodes.length;
  const roots = data.ratings.units.map((_, unit) => (unit + 1) * size - 1);
  return {
    ok: true,
    estimates,
    se: spread.se,
    rootCovariance: spread.covarianceOf(roots),
    degf: design.degf,
  };
}

function rootsOf({ tree, ratings }: IndexData): IndexComponent[] {
  return ratings.units.map((_, unit) => ({ unit, node: tree.nodes.length - 1 }));
}

function cellsOf(
  design: AnyDesign,
  data: IndexData,
  found: Found,
  counts: Float64Array,
  hidden: readonly Suppression[],
  level: number,
): IndexCell[] {
  const components = allComponents(data);
  const statistic = indexStatistic(data, components);
  const effects = designEffects(design, statistic, found.se, "without");
  return components.map(({ unit, node }, at): IndexCell => {
    const place = { unit: data.ratings.units[unit] ?? "", node: data.tree.codes[node] ?? "" };
    const state = hidden[at] ?? "shown";
    if (state !== "shown") return { ...place, suppression: state };
    const value = found.estimates[at] ?? Number.NaN;
    const se = found.se[at] ?? Number.NaN;
    const { low, high } = intervalAbout(value, se, level, found.degf);
    return {
      ...place,
      suppression: state,
      n: counts[at] ?? 0,
      value: figureOf(value, "empty-domain"),
      se: figureOf(se, "not-estimable"),
      low: figureOf(Math.max(0, low), "not-estimable"),
      high: figureOf(Math.min(1, high), "not-estimable"),
      designEffect: figureOf(effects[at] ?? Number.NaN, "zero-variance"),
    };
  });
}

function suppressed(
  design: AnyDesign,
  data: IndexData,
  counts: Float64Array,
  suppression: SurveyIndexRequest["suppression"],
): SuppressedCells {
  if (suppression === undefined) return { cells: Array.from(counts, () => "shown" as const), exposed: [] };
  const size = data.tree.nodes.length;
  return suppressSmallCells({
    counts,
    threshold: suppression.threshold,
    relations: indexRelations(data, design.weights, suppression.totalPublished),
    lastResort: Uint8Array.from(counts, (_, at) => (at % size === size - 1 ? 1 : 0)),
  });
}

function ranksOf(
  { tree }: IndexData,
  found: Found,
  cells: readonly IndexCell[],
  { level = 0.95, seed }: SurveyIndexRequest,
): (RankInterval | undefined)[] {
  const size = tree.nodes.length;
  const rootAt = (unit: number): number => (unit + 1) * size - 1;
  const units = found.estimates.length / size;
  const estimates = Float64Array.from({ length: units }, (_, unit) =>
    cells[rootAt(unit)]?.suppression === "shown" ? (found.estimates[rootAt(unit)] ?? Number.NaN) : Number.NaN,
  );
  return rankIntervals({ estimates, covariance: found.rootCovariance, seed, level });
}
