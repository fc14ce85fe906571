import type { ReplicateDesign } from "../design.ts";
import { componentSpread } from "./componentSpread.ts";
import { allComponents, answering, type IndexData, indexStatistic } from "./indexStatistic.ts";
import { replicateValues } from "./replicateValues.ts";

/** What a table of an index takes of a survey: one entry per item or node, one value per unit. */
export interface SurveyColumns {
  /** From 0 to 1; NaN where no unit answered. */
  readonly columns: ReadonlyMap<string, Float64Array>;
  /** People behind each value. */
  readonly bases: ReadonlyMap<string, Float64Array>;
  readonly errors: ReadonlyMap<string, Float64Array>;
  /** One column per replicate. */
  readonly replicates: ReadonlyMap<string, readonly Float64Array[]>;
  /** What turns the replicates into a variance. */
  readonly scale: number;
  readonly rscales: Float64Array;
}

/**
 * Items and nodes of a survey as columns of an index table, with their sampling error: the replicates are shared by all leaves
 * and units, so that what moves together in the sample moves together in the index.
 */
export function surveyColumns(design: ReplicateDesign, data: IndexData): SurveyColumns {
  const components = allComponents(data);
  const statistic = indexStatistic(data, components);
  const estimates = statistic.estimate(design.weights);
  const replicates = replicateValues(design, data);
  const { se } = componentSpread(design, estimates, replicates);
  const size = data.tree.nodes.length;
  const units = data.ratings.units.length;
  const column = (values: Float64Array, node: number): Float64Array =>
    Float64Array.from({ length: units }, (_, unit) => values[unit * size + node] ?? Number.NaN);
  const counts = Float64Array.from(components, (one) => answering(data, one, design.weights).size);
  const byNode = <Value>(make: (node: number) => Value): ReadonlyMap<string, Value> =>
    new Map(data.tree.codes.map((code, node) => [code, make(node)]));
  return {
    columns: byNode((node) => column(estimates, node)),
    bases: byNode((node) => column(counts, node)),
    errors: byNode((node) => column(se, node)),
    replicates: byNode((node) => replicates.map((replicate) => column(replicate, node))),
    scale: design.scale,
    rscales: design.rscales,
  };
}
