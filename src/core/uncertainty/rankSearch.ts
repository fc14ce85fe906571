import { type Model, type Solution, solve } from "yalps";
import { boundsOf, columnsOf, largestOver, type WeightNode } from "./weightSet.ts";

/** A rank that allowed weights give. */
export interface FoundRank {
  readonly rank: number;
  /** Weights of the columns with which the unit has that rank; they add up to 1. */
  readonly weights: Readonly<Record<string, number>>;
  /** Whether no allowed weights give a better (worse) rank. */
  readonly proved: boolean;
  /** No allowed weights give a rank beyond this one; equal to `rank` where proved. */
  readonly bound: number;
}

/** A unit against the rivals whose place before or behind it depends on the weights. */
export interface Contest {
  readonly weights: readonly WeightNode[];
  /** Rivals that stand before the unit whatever the weights. */
  readonly always: number;
  readonly open: readonly Rival[];
  /** A rival stands before the unit when its score is larger by more than this. */
  readonly tolerance: number;
}

export interface Rival {
  /** By column: the rival's value less the unit's. */
  readonly lead: Float64Array;
  /** Least and most of the lead over all allowed weights. */
  readonly least: number;
  readonly most: number;
}

const EFFORT = 20_000;
const PIVOTS = { maxPivots: 50_000 };
/** How far from a whole number the solver's count may be. */
const ROUNDING = 1e-6;

/** The best or worst rank, found by a mixed integer programme and counted again at the weights that were found. */
export function searchRank(contest: Contest, end: "best" | "worst", effort: number = EFFORT): FoundRank {
  const start = startOf(contest, end);
  const extreme = 1 + contest.always + (end === "best" ? 0 : contest.open.length);
  if (start.rank === extreme) return found(contest, start, extreme);
  const whole = solve(modelOf(contest, end, "whole"), { ...PIVOTS, maxIterations: effort });
  const reached = weightsIn(whole, columnsOf(contest.weights));
  const candidate = reached === undefined ? start : { weights: reached, rank: rankAt(contest, reached) };
  const better = end === "best" ? candidate.rank < start.rank : candidate.rank > start.rank;
  const taken = cleared(contest, end, better ? candidate : start);
  const bound =
    whole.status === "optimal" ? rankOf(contest, whole.result) : relaxedBound(contest, end, extreme);
  return found(contest, taken, end === "best" ? Math.min(bound, taken.rank) : Math.max(bound, taken.rank));
}

interface Reached {
  readonly rank: number;
  readonly weights: Float64Array;
}

function found({ weights }: Contest, reached: Reached, bound: number): FoundRank {
  const columns = columnsOf(weights);
  return {
    rank: reached.rank,
    weights: Object.fromEntries(columns.map((code, column) => [code, reached.weights[column] ?? 0])),
    proved: reached.rank === bound,
    bound,
  };
}

/** The best of the corners that favour the unit against one rival, or against all of them together. */
function startOf(contest: Contest, end: "best" | "worst"): Reached {
  const sign = end === "best" ? -1 : 1;
  const width = columnsOf(contest.weights).length;
  const together = new Float64Array(width);
  for (const { lead } of contest.open)
    for (let column = 0; column < width; column += 1)
      together[column] = (together[column] ?? 0) + (lead[column] ?? 0);
  let chosen: Reached | undefined;
  for (const lead of [together, ...contest.open.map((rival) => rival.lead)]) {
    const { weights } = largestOver(
      contest.weights,
      lead.map((value) => sign * value),
    );
    const rank = rankAt(contest, weights);
    if (chosen === undefined || sign * (rank - chosen.rank) > 0) chosen = { rank, weights };
  }
  return chosen ?? { rank: 1 + contest.always, weights: new Float64Array(width) };
}

/**
 * Weights of the same rank that keep as far as they can from where it would turn, so that what is shown does not hang on the last
 * digits. The weights as they were, where the rank is reached by a tie only.
 */
function cleared(contest: Contest, end: "best" | "worst", reached: Reached): Reached {
  const columns = columnsOf(contest.weights);
  const sign = end === "best" ? -1 : 1;
  const { variables, constraints, put } = allowedWeights(contest.weights);
  variables.set("clear", new Map([["margin", 1]]));
  contest.open.forEach(({ lead }, rival) => {
    const before = dot(lead, reached.weights) > contest.tolerance;
    if (before !== (end === "worst")) return;
    put(
      `r${rival}`,
      lead.map((value) => sign * value),
      largest(lead),
    );
    variables.get("clear")?.set(`r${rival}`, -1);
    constraints.set(`r${rival}`, { min: 0 });
  });
  constraints.set("margin", { max: 1 });
  const solution = solve({ direction: "maximize", objective: "margin", variables, constraints }, PIVOTS);
  const weights = solution.status === "optimal" ? weightsIn(solution, columns) : undefined;
  if (weights === undefined) return reached;
  const rank = rankAt(contest, weights);
  return (end === "best" ? rank <= reached.rank : rank >= reached.rank) ? { weights, rank } : reached;
}

function largest(terms: Float64Array): number {
  return terms.reduce((most, term) => Math.max(most, Math.abs(term)), 0);
}

function dot(terms: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < terms.length; column += 1)
    sum += (terms[column] ?? 0) * (weights[column] ?? 0);
  return sum;
}

function rankAt({ always, open, tolerance }: Contest, weights: Float64Array): number {
  return 1 + always + open.filter(({ lead }) => dot(lead, weights) > tolerance).length;
}

interface Programme {
  readonly variables: Map<string, Map<string, number>>;
  readonly constraints: Map<string, { min?: number; max?: number; equal?: number }>;
  /** Puts terms, one per column, into a row; divided by `scale`, as the solver compares against an absolute precision. */
  readonly put: (row: string, terms: Float64Array, scale: number) => void;
}

function allowedWeights(weights: readonly WeightNode[]): Programme {
  const variables: Programme["variables"] = new Map(
    columnsOf(weights).map((_, column) => [`w${column}`, new Map([["sum", 1]])]),
  );
  const constraints: Programme["constraints"] = new Map([["sum", { equal: 1 }]]);
  const put: Programme["put"] = (row, terms, scale) =>
    terms.forEach((term, column) => {
      if (term !== 0) variables.get(`w${column}`)?.set(row, term / scale);
    });
  boundsOf(weights).forEach((terms, index) => {
    put(`a${index}`, terms, 1);
    constraints.set(`a${index}`, { min: 0 });
  });
  return { variables, constraints, put };
}

/** Weights of columns and, for each open rival, whether it stands before the unit: as few (as many) as can be. */
function modelOf(
  { weights, open, tolerance }: Contest,
  end: "best" | "worst",
  counted: "whole" | "relaxed",
): Model<string, string> {
  const { variables, constraints, put } = allowedWeights(weights);
  const binaries = open.map((_, rival) => `b${rival}`);
  open.forEach(({ lead, least, most }, rival) => {
    const row = `r${rival}`;
    const scale = largest(lead);
    put(row, lead, scale);
    // best: lead ≤ ½ tolerance unless the rival stands before; worst: lead ≥ 1½ tolerance if it does.
    const allowed = end === "best" ? tolerance / 2 : least;
    const step = end === "best" ? -(most - tolerance / 2) : least - 1.5 * tolerance;
    constraints.set(row, end === "best" ? { max: allowed / scale } : { min: allowed / scale });
    variables.set(
      `b${rival}`,
      new Map([
        ["before", 1],
        [row, step / scale],
      ]),
    );
  });
  implied(weights, open, tolerance).forEach(([stronger, weaker], index) => {
    variables.get(`b${stronger}`)?.set(`d${index}`, 1);
    variables.get(`b${weaker}`)?.set(`d${index}`, -1);
    constraints.set(`d${index}`, { min: 0 });
  });
  if (counted === "relaxed")
    for (const rival of binaries) {
      variables.get(rival)?.set(`u${rival}`, 1);
      constraints.set(`u${rival}`, { max: 1 });
    }
  return {
    direction: end === "best" ? "minimize" : "maximize",
    objective: "before",
    constraints,
    variables,
    ...(counted === "whole" ? { binaries: new Set(binaries) } : {}),
  };
}

/** Pairs of rivals of which the second never stands before the unit unless the first does; without those that follow from others. */
function implied(
  weights: readonly WeightNode[],
  open: readonly Rival[],
  tolerance: number,
): readonly (readonly [number, number])[] {
  const over = open.map(({ lead }, stronger) =>
    open.map(({ lead: other }, weaker) => {
      if (stronger === weaker) return false;
      const behind = largestOver(
        weights,
        other.map((value, column) => value - (lead[column] ?? 0)),
      ).value;
      return behind < -tolerance;
    }),
  );
  return open.flatMap((_, stronger) =>
    open.flatMap((__, weaker) => {
      if (over[stronger]?.[weaker] !== true) return [];
      const between = open.some(
        (___, middle) => over[stronger]?.[middle] === true && over[middle]?.[weaker] === true,
      );
      return between ? [] : [[stronger, weaker] as const];
    }),
  );
}

/** Weights of a solution, cleaned of the solver's last digits; absent where it found none. */
function weightsIn(solution: Solution<string>, columns: readonly string[]): Float64Array | undefined {
  if (!Number.isFinite(solution.result)) return undefined;
  const values = new Map(solution.variables);
  const raw = columns.map((_, column) => Math.max(0, values.get(`w${column}`) ?? 0));
  const sum = raw.reduce((total, value) => total + value, 0);
  return sum > 0 ? Float64Array.from(raw, (value) => value / sum) : undefined;
}

function rankOf({ always }: Contest, before: number): number {
  return 1 + always + Math.round(before);
}

/** What the programme without whole numbers says no weights can pass. */
function relaxedBound(contest: Contest, end: "best" | "worst", extreme: number): number {
  const { status, result } = solve(modelOf(contest, end, "relaxed"), PIVOTS);
  if (status !== "optimal") return extreme;
  return 1 + contest.always + (end === "best" ? Math.ceil(result - ROUNDING) : Math.floor(result + ROUNDING));
}
