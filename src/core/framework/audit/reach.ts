import type { Rule, StepBand } from "../../method/ruleSchema.ts";

/** Points that a rule can give at least and at most, whatever is answered. */
export interface Reach {
  readonly least: number;
  readonly most: number;
}

/** What a rule can give under a leaf worth `max`; null where that depends on more than the rule. */
export function reachOf(rule: Rule, max: number): Reach | null {
  switch (rule.kind) {
    case "checklist":
      return rule.points === undefined || rule.mode !== "each"
        ? { least: 0, most: max }
        : { least: 0, most: Object.values(rule.points).reduce((sum, points) => sum + points, 0) };
    case "levels":
      return spanOf([
        ...Object.values(rule.levels ?? {}),
        ...Object.values(rule.shares ?? {}).map((share) => share * max),
      ]);
    case "bands":
      return spanOf(rule.bands.map((band) => pointsOf(band, max)));
    case "per-item":
    case "proportional":
      return { least: 0, most: Math.min(rule.cap ?? max, max) };
    case "deduction":
      return { least: 0, most: Math.min(rule.start ?? max, max) };
    case "base-plus":
      return { least: rule.base, most: Math.min(rule.cap, max) };
    case "severity":
    case "target":
    case "growth":
    case "imported":
    case "best-in-block":
    case "entered":
    case "expression":
      return null;
  }
}

function pointsOf({ points, share }: StepBand, max: number): number {
  return points ?? (share ?? 0) * max;
}

function spanOf(points: readonly number[]): Reach | null {
  return points.length === 0 ? null : { least: Math.min(...points), most: Math.max(...points) };
}
