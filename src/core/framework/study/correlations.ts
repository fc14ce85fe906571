import { type Correlation, type CorrelationKind, correlation } from "../../statistics/correlation.ts";
import { childrenOf, type Framework } from "../framework.ts";

/** A correlation between two parts. */
export interface PairCorrelation {
  readonly left: string;
  readonly right: string;
  /** −1 to 1; null where one side has no spread. */
  readonly value: number | null;
  /** Units that have both. */
  readonly count: number;
  /** `too-high` says the same twice, `negative` works against it, `too-low` has little to do with it. */
  readonly flag: "too-high" | "negative" | "too-low" | null;
}

/** From where a correlation is flagged; the habits of the field (COIN Tool, OECD/JRC handbook 2008). */
export interface CorrelationLimits {
  readonly tooHigh: number;
  readonly negative: number;
  readonly tooLow: number;
}

export const correlationLimits: CorrelationLimits = { tooHigh: 0.92, negative: -0.4, tooLow: 0.3 };

/** Correlations of every pair of these parts, each pair once. */
export function correlationsWithin(
  framework: Framework,
  codes: readonly string[],
  kind: CorrelationKind = "pearson",
  limits: CorrelationLimits = correlationLimits,
): readonly PairCorrelation[] {
  return codes.flatMap((right, place) =>
    codes.slice(0, place).map((left) => pair(framework, left, right, kind, limits)),
  );
}

/** Correlation of every part with the part right above it. */
export function correlationsWithParent(
  framework: Framework,
  kind: CorrelationKind = "pearson",
  limits: CorrelationLimits = correlationLimits,
): readonly PairCorrelation[] {
  const children = childrenOf(framework);
  return framework.nodes.flatMap(({ code, parent }) =>
    parent === null || (children.get(parent)?.length ?? 0) < 2
      ? []
      : [pair(framework, code, parent, kind, limits)],
  );
}

/** Correlation of every part of `below` with every part of `above`, such as leaves with fields. */
export function correlationsAcross(
  framework: Framework,
  below: readonly string[],
  above: readonly string[],
  kind: CorrelationKind = "pearson",
  limits: CorrelationLimits = correlationLimits,
): readonly PairCorrelation[] {
  return above.flatMap((right) => below.map((left) => pair(framework, left, right, kind, limits)));
}

function pair(
  framework: Framework,
  left: string,
  right: string,
  kind: CorrelationKind,
  limits: CorrelationLimits,
): PairCorrelation {
  const one = framework.values.get(left);
  const other = framework.values.get(right);
  const found: Correlation =
    one === undefined || other === undefined
      ? { value: Number.NaN, count: 0 }
      : correlation(one, other, kind);
  const value = Number.isNaN(found.value) ? null : found.value + 0;
  return { left, right, value, count: found.count, flag: flagOf(value, limits) };
}

function flagOf(value: number | null, limits: CorrelationLimits): PairCorrelation["flag"] {
  if (value === null) return null;
  if (value > limits.tooHigh) return "too-high";
  if (value < limits.negative) return "negative";
  return value < limits.tooLow ? "too-low" : null;
}
