import { rank } from "../ranking/rank.ts";
import type { CompiledLeaf, CompiledMethod } from "./compile.ts";
import type { RoundResult, UnitResult } from "./result.ts";
import { isExempt, percentOf, planFor, type ScoreOptions, scoreUnit } from "./scoreUnit.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Scores and ranks all units of a round, in the order given. Best-in-block values are found first, by family; units ranked
 * together are those of one family, or of all families that are not ranked apart.
 */
export function scoreRound(
  compiled: CompiledMethod,
  sheets: readonly Sheet[],
  options: Pick<ScoreOptions, "stage"> = {},
): RoundResult {
  const best = bestByFamily(compiled, sheets);
  const units = sheets.map((sheet) => {
    const block = best.get(sheet.family);
    return scoreUnit(compiled, sheet, block === undefined ? options : { ...options, best: block });
  });
  return { method: compiled.name, units: withRanks(compiled, units) };
}

/** The value by which units are ranked: the total, or its percent (0–100) where the method ranks by percent. */
export function rankedValue(
  compiled: CompiledMethod,
  unit: Pick<UnitResult, "total" | "assignedMax">,
): number {
  return compiled.method.ranking.by === "total"
    ? unit.total
    : percentOf(compiled, unit.total, unit.assignedMax);
}

function withRanks(compiled: CompiledMethod, units: readonly UnitResult[]): readonly UnitResult[] {
  const { decimals, ties } = compiled.method.ranking;
  const pools = new Map<string, number[]>();
  units.forEach((unit, index) => {
    if (!unit.ranked) return;
    const key = planFor(compiled, unit.family).rankedWith;
    const pool = pools.get(key);
    if (pool === undefined) pools.set(key, [index]);
    else pool.push(index);
  });
  const ranks = new Map<number, number>();
  for (const pool of pools.values()) {
    const values = pool.map((index) => {
      const unit = units[index];
      if (unit === undefined) return 0;
      return rankedValue(compiled, unit);
    });
    rank(values, decimals, ties).forEach((place, position) => ranks.set(pool[position] ?? -1, place));
  }
  return units.map((unit, index) => {
    const place = ranks.get(index);
    return place === undefined ? unit : { ...unit, rank: place };
  });
}

function bestByFamily(
  compiled: CompiledMethod,
  sheets: readonly Sheet[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const best = new Map<string, Map<string, number>>();
  for (const plan of compiled.families.values()) {
    const comparing = plan.leaves.filter((leaf) => leaf.compared !== undefined);
    if (comparing.length === 0) continue;
    const values = new Map<string, number>();
    for (const sheet of sheets) if (sheet.family === plan.family) keepBest(comparing, sheet, values);
    best.set(plan.family, values);
  }
  return best;
}

/**
 * A unit that does not enter the comparison (exempt, declared not applicable, no data) does not set the mark, nor does a
 * value in whose place an appraiser gave points: it was not accepted, and the others must not pay for it.
 */
export function keepBest(
  comparing: readonly CompiledLeaf[],
  sheet: Sheet,
  values: Map<string, number>,
): void {
  for (const leaf of comparing) {
    const entry = sheet.entries[leaf.code];
    if (entry?.inputs === undefined || entry.decided !== undefined || entry.notApplicable === true) continue;
    if (isExempt(leaf, sheet.exempt)) continue;
    const value = leaf.compared?.(entry.inputs);
    if (value === undefined || !Number.isFinite(value)) continue;
    const known = values.get(leaf.code);
    const better = known === undefined || (leaf.bestIs === "smallest" ? value < known : value > known);
    if (better) values.set(leaf.code, value);
  }
}
