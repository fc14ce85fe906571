import type { AbsenceCode, Spread, Statistic } from "../statistic.ts";
import type { CompiledTree } from "./indexTree.ts";
import { type Ratings, type RatingsByUnit, ratingsByUnit } from "./ratings.ts";
import { type Gradient, gradientOf, type ItemSums, treeValues } from "./treeValues.ts";

/** One number of an index: a node of a unit. */
export interface IndexComponent {
  readonly unit: number;
  /** Place in the compiled tree. */
  readonly node: number;
}

/** Ratings and tree made ready for many estimates. */
export interface IndexData {
  readonly tree: CompiledTree;
  readonly ratings: Ratings;
  readonly byUnit: RatingsByUnit;
}

export function indexData(tree: CompiledTree, ratings: Ratings): IndexData {
  return { tree, ratings, byUnit: ratingsByUnit(ratings) };
}

/**
 * Nodes of an index as a statistic of the weights: each is a smooth function of weighted counts of answers, so that any design,
 * with or without replicates, gives its error. Influences follow the tree by the chain rule.
 */
export function indexStatistic(data: IndexData, components: readonly IndexComponent[]): Statistic {
  const { tree, ratings } = data;
  const units = [...new Set(components.map(({ unit }) => unit))];
  const valuesOf = (weights: Float64Array): Map<number, Float64Array> =>
    new Map(units.map((unit) => [unit, treeValues(tree, itemSums(data, unit, weights))]));
  const estimate = (weights: Float64Array): Float64Array => {
    const values = valuesOf(weights);
    return Float64Array.from(components, ({ unit, node }) => values.get(unit)?.[node] ?? Number.NaN);
  };
  return {
    names: components.map(({ unit, node }) => `${ratings.units[unit]}:${tree.codes[node]}`),
    rows: ratings.respondents,
    estimate,
    influence: (weights) => influencesOf(data, components, weights),
    clusterTotals: (weights, clusters, count, from, to) => {
      const totals = Array.from({ length: to - from }, () => new Float64Array(count));
      eachInfluence(data, components.slice(from, to), weights, (component, row, value) => {
        const own = totals[component];
        const cluster = clusters[row] ?? 0;
        if (own !== undefined) own[cluster] = (own[cluster] ?? 0) + (weights[row] ?? 0) * value;
      });
      return totals;
    },
    absence: (weights) =>
      Array.from(estimate(weights), (value): AbsenceCode | undefined =>
        Number.isNaN(value) ? "empty-domain" : undefined,
      ),
    spread: (weights) => spreadOf(data, components, weights),
  };
}

/** Weighted counts of the items of one unit. */
export function itemSums({ ratings, byUnit }: IndexData, unit: number, weights: Float64Array): ItemSums {
  const { items, respondentOf } = ratings;
  const [from, to] = [byUnit.starts[unit] ?? 0, byUnit.starts[unit + 1] ?? 0];
  const own = new Float64Array(to - from);
  for (let place = from; place < to; place++) {
    const rating = byUnit.order[place] ?? 0;
    own[place - from] = weights[respondentOf === undefined ? rating : (respondentOf[rating] ?? 0)] ?? 0;
  }
  const good = new Float64Array(items.length);
  const valid = new Float64Array(items.length);
  items.forEach(({ shares }, item) => {
    let sumGood = 0;
    let sumValid = 0;
    for (let place = from; place < to; place++) {
      const weight = own[place - from] ?? 0;
      if (weight === 0) continue;
      const share = shares[byUnit.order[place] ?? 0] ?? Number.NaN;
      if (share !== share) continue;
      sumGood += weight * share;
      sumValid += weight;
    }
    good[item] = sumGood;
    valid[item] = sumValid;
  });
  return { good, valid };
}

type Visit = (component: number, row: number, influence: number) => void;

/** Calls back with the influence of every rating on every component of its unit. */
function eachInfluence(
  data: IndexData,
  components: readonly IndexComponent[],
  weights: Float64Array,
  visit: Visit,
): void {
  const { ratings, byUnit, tree } = data;
  const units = new Map<number, { readonly values: Float64Array; readonly sums: ItemSums }>();
  components.forEach(({ unit, node }, component) => {
    let known = units.get(unit);
    if (known === undefined) {
      const sums = itemSums(data, unit, weights);
      known = { sums, values: treeValues(tree, sums) };
      units.set(unit, known);
    }
    const gradient = gradientOf(tree, node, known.values, known.sums);
    if (gradient === undefined) return;
    const end = byUnit.starts[unit + 1] ?? 0;
    for (let place = byUnit.starts[unit] ?? 0; place < end; place++) {
      const rating = byUnit.order[place] ?? 0;
      const row = ratings.respondentOf?.[rating] ?? rating;
      if ((weights[row] ?? 0) !== 0) visit(component, row, influenceOf(ratings, rating, gradient));
    }
  });
}

function influenceOf({ items }: Ratings, rating: number, gradient: Gradient): number {
  let sum = 0;
  for (const item of gradient.items) {
    const share = items[item]?.shares[rating] ?? Number.NaN;
    if (share === share) sum += share * (gradient.good[item] ?? 0) + (gradient.valid[item] ?? 0);
  }
  return sum;
}

/** Among the people with at least one valid answer beneath the node. Influences have a weighted mean of 0. */
function spreadOf(data: IndexData, components: readonly IndexComponent[], weights: Float64Array): Spread {
  const rows = new Float64Array(components.length);
  const weight = new Float64Array(components.length);
  const variance = new Float64Array(components.length);
  components.forEach((component, at) => {
    const own = new Map<number, number>();
    eachInfluence(data, [component], weights, (_, row, value) => {
      own.set(row, (own.get(row) ?? 0) + value);
    });
    const people = answering(data, component, weights);
    let squares = 0;
    for (const row of people) {
      weight[at] = (weight[at] ?? 0) + (weights[row] ?? 0);
      squares += (weights[row] ?? 0) * (own.get(row) ?? 0) ** 2;
    }
    const n = people.size;
    rows[at] = n;
    variance[at] = n > 1 ? ((n / (n - 1)) * squares) / (weight[at] ?? 1) : Number.NaN;
  });
  return { rows, weight, variance };
}

function influencesOf(
  data: IndexData,
  components: readonly IndexComponent[],
  weights: Float64Array,
): Float64Array[] {
  const influences = components.map(() => new Float64Array(data.ratings.respondents));
  eachInfluence(data, components, weights, (component, row, value) => {
    const own = influences[component];
    if (own !== undefined) own[row] = (own[row] ?? 0) + value;
  });
  return influences;
}

/** People with a weight and a valid answer to an item beneath the node, of that unit. */
export function answering(
  { ratings, byUnit, tree }: IndexData,
  { unit, node }: IndexComponent,
  weights: Float64Array,
): Set<number> {
  const people = new Set<number>();
  const items = tree.nodes[node]?.items ?? [];
  const end = byUnit.starts[unit + 1] ?? 0;
  for (let place = byUnit.starts[unit] ?? 0; place < end; place++) {
    const rating = byUnit.order[place] ?? 0;
    const row = ratings.respondentOf?.[rating] ?? rating;
    if ((weights[row] ?? 0) === 0) continue;
    if (items.some((item) => !Number.isNaN(ratings.items[item]?.shares[rating] ?? Number.NaN)))
      people.add(row);
  }
  return people;
}

/** All nodes of all units, unit by unit. */
export function allComponents({ tree, ratings }: IndexData): IndexComponent[] {
  return ratings.units.flatMap((_, unit) => tree.nodes.map((_node, node) => ({ unit, node })));
}
