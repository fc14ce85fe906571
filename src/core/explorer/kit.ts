import { howOf } from "../composite/aggregate/howOf.ts";
import type { PreparedComposite } from "../composite/run/prepare.ts";
import { aggregateStep, lastScale } from "../composite/run/recipe.ts";
import type { Aggregation } from "../composite/schema/aggregation.ts";
import type { RankTies } from "../composite/schema/normalisation.ts";
import type { StepOf } from "../composite/schema/recipe.ts";

/** A part of an index that is made of others, with the weights that the method uses. */
export interface KitNode {
  readonly code: string;
  readonly level: number;
  /** Ids: leaves first, in the order of `leaves`, then nodes in the order of `nodes`. */
  readonly children: readonly number[];
  /** Of each child, as the method uses it. */
  readonly weights: readonly number[];
  readonly how: Aggregation;
  readonly times: number;
}

/** A leaf with its values after every step before the aggregation; null where there is none. */
export interface KitLeaf {
  readonly code: string;
  readonly values: readonly (number | null)[];
  /** Rows to which it does not apply. */
  readonly idle?: readonly number[];
  /** Number of cases behind each value, for pooled parts. */
  readonly bases?: readonly (number | null)[];
  readonly max?: number;
}

/**
 * All that is needed to put an index together again under other weights: plain data, small enough to go to a browser. Rows are
 * the units of one period; the last node is the index as a whole.
 */
export interface ExplorerKit {
  readonly leaves: readonly KitLeaf[];
  readonly nodes: readonly KitNode[];
  /** Of each row; units are ranked among those of their block. */
  readonly blocks: readonly string[];
  readonly step: Pick<
    StepOf<"aggregate">,
    "whenMissing" | "whenNotPositive" | "whenNoWeight" | "minAvailable"
  >;
  readonly scale: { readonly times: number; readonly plus: number };
  readonly ranking: { readonly decimals: number; readonly ties: RankTies };
}

/** A kit with the rows of the index table behind it. */
export interface KitOfTable {
  readonly kit: ExplorerKit;
  /** Rows of the table, in the order of the kit's rows; units that a step left out are not among them. */
  readonly rows: readonly number[];
}

/** Takes one period out of a prepared index, ready to be put together again. Views are left out. */
export function kitOf(prepared: PreparedComposite, period: string): KitOfTable {
  const { plan, method, table, standings, sets, notApplicable } = prepared;
  const stage = standings.at(-1)?.stage;
  if (stage === undefined) throw new Error("a prepared index has standings");
  const places = [...stage.set.period.keys()].filter((at) => stage.set.period[at] === period);
  const rows = places.map((at) => stage.set.rows[at] ?? 0);
  const step = aggregateStep(method.recipe);
  const weights = sets.find((set) => places[0] !== undefined && set.rows.includes(places[0]))?.weights;
  const leaves = plan.leaves.map(({ code, max }, leaf): KitLeaf => {
    const idle = rows.flatMap((row, at) => (notApplicable[leaf]?.[row] === 1 ? [at] : []));
    const bases = table.bases?.get(code);
    return {
      code,
      values: places.map((at) => known(stage.columns[leaf]?.[at])),
      ...(idle.length === 0 ? {} : { idle }),
      ...(bases === undefined ? {} : { bases: rows.map((row) => known(bases[row])) }),
      ...(max === undefined ? {} : { max }),
    };
  });
  const nodes = plan.nodes
    .filter(({ view }) => view === undefined)
    .map(
      (node): KitNode => ({
        code: node.code,
        level: node.level,
        children: [...node.children],
        weights: [...node.children].map((_, place) => weights?.[node.firstEdge + place] ?? 1),
        how: howOf(node, step),
        times: node.times,
      }),
    );
  const { whenMissing, whenNotPositive, whenNoWeight, minAvailable } = step;
  return {
    rows,
    kit: {
      leaves,
      nodes,
      blocks: places.map((at) => stage.set.block[at] ?? ""),
      step: {
        whenMissing,
        whenNotPositive,
        whenNoWeight,
        ...(minAvailable === undefined ? {} : { minAvailable }),
      },
      scale: lastScale(method.recipe),
      ranking: { decimals: method.ranking.decimals, ties: method.ranking.ties },
    },
  };
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
