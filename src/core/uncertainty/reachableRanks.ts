import { type IndexFault, indexFault, type Refusable } from "../composite/indexFault.ts";
import { given, refused } from "./answers.ts";
import { type Contest, type FoundRank, searchRank } from "./rankSearch.ts";
import { columnsOf, largestOver, type WeightNode, weightFaults } from "./weightSet.ts";

/** Scores of units that are Σ weight × value over columns, under weights that may be chosen within a set. */
export interface ReachQuestion {
  readonly units: readonly string[];
  /** Row-major, units × columns of the weight set in its order; all finite. More is better. */
  readonly values: Float64Array;
  readonly weights: readonly WeightNode[];
  /** Scores that differ by no more are equal; at least 1e-7 of the largest difference there can be. */
  readonly tolerance?: number;
  /** Steps of the search for each rank; 20,000 when absent. */
  readonly effort?: number;
}

/** The ranks that a choice of weights can give a unit, and weights that do. */
export interface ReachableRank {
  readonly unit: string;
  readonly best: FoundRank;
  readonly worst: FoundRank;
}

export interface SettledPair {
  /** Stands before `below` whatever weights are chosen. */
  readonly above: string;
  readonly below: string;
}

/**
 * Best and worst rank (1 is best, equal scores share the better rank) of the units asked about, over all allowed weights: a mixed
 * integer programme over the rivals whose place can turn at all (compare the rank intervals of A. Salo and A. Punkka, Ranking
 * intervals and dominance relations, 2011). Refuses weight sets that are empty, values that are not finite, unknown units.
 */
export function reachableRanks(
  question: ReachQuestion,
  asked: readonly string[] = question.units,
): Refusable<readonly ReachableRank[]> {
  const faults = [
    ...questionFaults(question),
    ...asked.filter((unit) => !question.units.includes(unit)).map(unknown),
  ];
  if (faults.length > 0) return refused(...faults);
  const tolerance = toleranceOf(question);
  return given(
    asked.map((unit) => {
      const contest = contestOf(question, question.units.indexOf(unit), tolerance);
      return {
        unit,
        best: searchRank(contest, "best", question.effort),
        worst: searchRank(contest, "worst", question.effort),
      };
    }),
  );
}

/** Pairs whose order no allowed weights can turn or level. */
export function settledPairs(question: ReachQuestion): Refusable<readonly SettledPair[]> {
  const faults = questionFaults(question);
  if (faults.length > 0) return refused(...faults);
  const { units, weights } = question;
  const tolerance = toleranceOf(question);
  const settled: SettledPair[] = [];
  for (let left = 0; left < units.length; left += 1)
    for (let right = 0; right < units.length; right += 1) {
      if (left === right) continue;
      const [above, below] = [units[left] ?? "", units[right] ?? ""];
      if (largestOver(weights, differenceOf(question, right, left)).value < -tolerance)
        settled.push({ above, below });
    }
  return given(settled);
}

function questionFaults({ units, values, weights }: ReachQuestion): readonly IndexFault[] {
  const faults = [...weightFaults(weights)];
  const width = columnsOf(weights).length;
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0 || values.length !== units.length * width) {
    const unit = units[Math.floor(Math.max(bad, 0) / Math.max(1, width))] ?? "";
    faults.push(
      indexFault(
        "values-missing",
        { unit },
        `Đơn vị “${unit}” thiếu giá trị; thứ hạng cao nhất và thấp nhất chỉ tính được khi mọi đơn vị có đủ giá trị. Hãy điền giá trị thiếu hoặc để riêng đơn vị đó.`,
        `Unit “${unit}” lacks values; best and worst ranks need every value of every unit. Fill in what is missing or leave the unit out.`,
      ),
    );
  }
  return faults;
}

function unknown(unit: string): IndexFault {
  return indexFault("unit-unknown", { unit }, `Không có đơn vị “${unit}”.`, `There is no unit “${unit}”.`);
}

function differenceOf({ values, weights }: ReachQuestion, one: number, other: number): Float64Array {
  const width = columnsOf(weights).length;
  return Float64Array.from(
    { length: width },
    (_, column) => (values[one * width + column] ?? 0) - (values[other * width + column] ?? 0),
  );
}

const RELATIVE_TOLERANCE = 1e-7;

function toleranceOf({ values, weights, tolerance = 0 }: ReachQuestion): number {
  const width = columnsOf(weights).length;
  let widest = 0;
  for (let column = 0; column < width; column += 1) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let cell = column; cell < values.length; cell += width) {
      const value = values[cell] ?? 0;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    widest = Math.max(widest, high - low);
  }
  return Math.max(tolerance, RELATIVE_TOLERANCE * widest);
}

/** Sorts the rivals of a unit into those that always stand before it, never do, or may. */
function contestOf(question: ReachQuestion, unit: number, tolerance: number): Contest {
  const { units, weights } = question;
  let always = 0;
  const open: { readonly lead: Float64Array; readonly least: number; readonly most: number }[] = [];
  units.forEach((_, rival) => {
    if (rival === unit) return;
    const lead = differenceOf(question, rival, unit);
    const most = largestOver(weights, lead).value;
    const least = -largestOver(
      weights,
      lead.map((value) => -value),
    ).value;
    if (least > tolerance) always += 1;
    else if (most > tolerance) open.push({ lead, least, most });
  });
  return { weights, always, open, tolerance };
}
