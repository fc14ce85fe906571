import type { Statistic } from "../statistic.ts";
import { type SurveyColumn, usedRows } from "./column.ts";

/**
 * Variances of columns in the population with the divisor n − 1 (n rows of positive weight), then the covariances of each pair,
 * named "a:b". The mean is taken as known in the linearisation: its own influence is 0 at the estimate.
 * Source: R survey 4.5, svyvar.
 */
export function varianceOf(columns: readonly SurveyColumn[]): Statistic {
  const rows = columns[0]?.values.length ?? 0;
  const used = usedRows(
    rows,
    columns.map(({ values }) => values),
    undefined,
  );
  const pairs = pairsOf(columns);
  return {
    names: pairs.map(({ name }) => name),
    rows,
    ...(used === undefined ? {} : { used }),
    estimate: (weights) => {
      const size = sizeOf(rows, weights, used);
      const means = meansOf(columns, weights, used, size.weight);
      return Float64Array.from(pairs, (pair) => covarianceOf(pair, means, weights, used, size));
    },
    influence: (weights) => influences(pairs, columns, weights, used),
    absence: (weights) => {
      const { n } = sizeOf(rows, weights, used);
      return pairs.map(() => (n === 0 ? "empty-domain" : n === 1 ? "one-observation" : undefined));
    },
  };
}

interface Pair {
  readonly name: string;
  readonly one: number;
  readonly other: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

interface Size {
  readonly n: number;
  readonly weight: number;
}

function pairsOf(columns: readonly SurveyColumn[]): Pair[] {
  const variances = columns.map(({ name, values }, at) => ({
    name,
    one: at,
    other: at,
    first: values,
    second: values,
  }));
  const covariances = columns.flatMap((one, i) =>
    columns.slice(i + 1).map((other, j) => ({
      name: `${one.name}:${other.name}`,
      one: i,
      other: i + 1 + j,
      first: one.values,
      second: other.values,
    })),
  );
  return [...variances, ...covariances];
}

function sizeOf(rows: number, weights: Float64Array, used: Uint8Array | undefined): Size {
  let n = 0;
  let weight = 0;
  for (let row = 0; row < rows; row++) {
    const own = weights[row] ?? 0;
    if (own === 0 || used?.[row] === 0) continue;
    n += 1;
    weight += own;
  }
  return { n, weight };
}

function meansOf(
  columns: readonly SurveyColumn[],
  weights: Float64Array,
  used: Uint8Array | undefined,
  total: number,
): Float64Array {
  return Float64Array.from(columns, ({ values }) => {
    let sum = 0;
    for (let row = 0; row < values.length; row++) {
      if (used?.[row] !== 0) sum += (weights[row] ?? 0) * (values[row] ?? 0);
    }
    return sum / total;
  });
}

function covarianceOf(
  pair: Pair,
  means: Float64Array,
  weights: Float64Array,
  used: Uint8Array | undefined,
  size: Size,
): number {
  const [mean, otherMean] = [means[pair.one] ?? 0, means[pair.other] ?? 0];
  let sum = 0;
  for (let row = 0; row < pair.first.length; row++) {
    if (used?.[row] === 0) continue;
    sum += (weights[row] ?? 0) * ((pair.first[row] ?? 0) - mean) * ((pair.second[row] ?? 0) - otherMean);
  }
  return ((size.n / (size.n - 1)) * sum) / size.weight;
}

function influences(
  pairs: readonly Pair[],
  columns: readonly SurveyColumn[],
  weights: Float64Array,
  used: Uint8Array | undefined,
): Float64Array[] {
  const size = sizeOf(weights.length, weights, used);
  const means = meansOf(columns, weights, used, size.weight);
  const factor = size.n / (size.n - 1);
  return pairs.map((pair) => {
    const estimate = covarianceOf(pair, means, weights, used, size);
    const [mean, otherMean] = [means[pair.one] ?? 0, means[pair.other] ?? 0];
    return Float64Array.from(pair.first, (value, row) => {
      if (used?.[row] === 0 || (weights[row] ?? 0) === 0) return 0;
      const product = (value - mean) * ((pair.second[row] ?? 0) - otherMean);
      return (factor * product - estimate) / size.weight;
    });
  });
}
