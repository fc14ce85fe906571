import { type CoverageProblem, coverageProblems } from "../../numbers/coverage.ts";
import { contains } from "../../numbers/interval.ts";
import { boundsOf } from "../../score-input/readInput.ts";
import type { DraftLeaf } from "../draft.ts";
import { type Finding, finding, type Path } from "../fault.ts";
import type { RuleOf } from "../ruleSchema.ts";
import { bandFinding } from "./bandWords.ts";
import { aboveMax, reachable } from "./ruleLimits.ts";

/** Step bands cover every value the input can have, once, and give points within the maximum. */
export function bandFindings(leaf: DraftLeaf, rule: RuleOf<"bands">, path: Path): readonly Finding[] {
  const where = [...path, "bands"];
  const names = rule.bands.map((_, index) => String(index + 1));
  const incomplete = rule.bands.flatMap((band, index) =>
    (band.points === undefined) === (band.share === undefined)
      ? [
          finding(
            [...where, index],
            "rule-incomplete",
            "Mỗi mức cần đúng một trong hai: “points” hoặc “share”.",
            "Each band needs exactly one of “points” and “share”.",
          ),
        ]
      : [],
  );
  const points = rule.bands.map((band, index): [number, number] => [
    index,
    band.points ?? (band.share ?? 0) * (leaf.max ?? 0),
  ]);
  const range = bandRange(leaf, rule);
  const problems = range === undefined ? [] : coverageProblems(rule.bands, range.low, range.high);
  const holes = problems
    .filter((problem) => !(wholeNumbers(leaf, rule) && isBetweenWholes(problem, rule)))
    .map((problem) => bandFinding(problem, where, names));
  return [
    ...incomplete,
    ...holes,
    ...aboveMax(leaf, points, where),
    ...reachable(
      leaf,
      points.map(([, value]) => value),
      where,
    ),
  ];
}

function wholeNumbers(leaf: DraftLeaf, rule: RuleOf<"bands">): boolean {
  return rule.in === undefined && leaf.inputs.get(rule.of)?.kind === "count";
}

/** A count never falls between two whole numbers, so that bands up to 3 and from 4 meet. */
function isBetweenWholes(problem: CoverageProblem, rule: RuleOf<"bands">): boolean {
  if (problem.kind !== "gap" || problem.to - problem.from > 1000) return false;
  for (let whole = Math.ceil(problem.from); whole <= problem.to; whole += 1) {
    if (!rule.bands.some((band) => contains(band, whole))) return false;
  }
  return true;
}

function bandRange(leaf: DraftLeaf, rule: RuleOf<"bands">): { low: number; high: number } | undefined {
  if (rule.in !== undefined) return { low: 0, high: 1 };
  const input = leaf.inputs.get(rule.of);
  if (input === undefined) return undefined;
  const { min, max } = boundsOf(input);
  return { low: min ?? -Infinity, high: max ?? Infinity };
}
