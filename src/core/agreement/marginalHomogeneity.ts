import { Matrix, solve } from "ml-matrix";
import { chiSquareUpper } from "../statistics/distributions.ts";
import type { CrossTable } from "./crossTable.ts";
import { crossTable, crossTableOf } from "./crossTable.ts";
import { type Agreed, refuse } from "./fault.ts";
import type { RatingTable } from "./ratings.ts";

export interface MarginalHomogeneity {
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
  readonly subjects: number;
}

/**
 * Do two raters use the categories equally often? Stuart (1955) and Maxwell (1970); with two categories it is McNemar's test.
 * Categories on which they never differ carry nothing. Refused: not two raters, no subject rated by both, no disagreement.
 */
export function stuartMaxwell(table: RatingTable): Agreed<MarginalHomogeneity> {
  const made = crossTable(table);
  return made.ok ? tested(made.cross) : made;
}

/** The same from a counted cross table. */
export function stuartMaxwellOfTable(counts: readonly (readonly number[])[]): Agreed<MarginalHomogeneity> {
  const made = crossTableOf(counts);
  return made.ok ? tested(made.cross) : made;
}

/**
 * The same question with the variance estimated away from equality: Bhapkar (1966). Always the larger of the two; the same in
 * the limit. Refused as `stuartMaxwell`, and where all subjects shift one way so that no variance is left.
 */
export function bhapkar(table: RatingTable): Agreed<MarginalHomogeneity> {
  return sharpened(stuartMaxwell(table));
}

/** The same from a counted cross table. */
export function bhapkarOfTable(counts: readonly (readonly number[])[]): Agreed<MarginalHomogeneity> {
  return sharpened(stuartMaxwellOfTable(counts));
}

function sharpened(found: Agreed<MarginalHomogeneity>): Agreed<MarginalHomogeneity> {
  if (!found.ok) return found;
  const left = 1 - found.chiSquare / found.subjects;
  if (!(left > 1e-12)) return refuse("no-variation");
  return { ok: true, ...result(found.chiSquare / left, found.df, found.subjects) };
}

function result(chiSquare: number, df: number, subjects: number): MarginalHomogeneity {
  return { chiSquare, df, p: chiSquareUpper(chiSquare, df), subjects };
}

function tested(cross: CrossTable): Agreed<MarginalHomogeneity> {
  const islands = connected(cross);
  const kept = islands.flatMap((island) => island.slice(1));
  if (kept.length === 0) return refuse("no-disagreement");
  const count = (i: number, j: number): number => cross.counts[i]?.[j] ?? 0;
  const margin = (i: number): number => (cross.rows[i] ?? 0) + (cross.columns[i] ?? 0);
  const shifts = kept.map((i) => (cross.rows[i] ?? 0) - (cross.columns[i] ?? 0));
  const variances = kept.map((i) =>
    kept.map((j) => (i === j ? margin(i) - 2 * count(i, i) : -(count(i, j) + count(j, i)))),
  );
  const solved = solve(new Matrix(variances), Matrix.columnVector(shifts)).to1DArray();
  const chiSquare = shifts.reduce((sum, shift, place) => sum + shift * (solved[place] ?? 0), 0);
  return { ok: true, ...result(chiSquare, kept.length, cross.total) };
}

/** Categories joined by a disagreement; each such island has one degree of freedom less than it has categories. */
function connected(cross: CrossTable): readonly (readonly number[])[] {
  const left = new Set(cross.categories.keys());
  const islands: number[][] = [];
  for (const start of cross.categories.keys()) {
    if (!left.delete(start)) continue;
    const island = [start];
    for (const i of island) {
      for (const j of left) {
        if ((cross.counts[i]?.[j] ?? 0) + (cross.counts[j]?.[i] ?? 0) === 0) continue;
        left.delete(j);
        island.push(j);
      }
    }
    islands.push(island);
  }
  return islands;
}
