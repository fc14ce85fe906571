import { printedNumber } from "./printed-number.ts";
import type { Resolved } from "./resolve.ts";
import type { ComponentDefinition, IndexDefinition } from "./types.ts";

/** The sum of the parts of one component, when every part of that year is there. */
export interface SumOfParts {
  readonly component: string;
  readonly sum: number;
  readonly parts: number;
}

/** A printed value that is not the sum of its printed parts, beyond what rounding explains. */
export interface SumMismatch extends SumOfParts {
  readonly printed: string;
}

/** Which children of each parent were in use that year: those that at least one unit has a value for. */
export type PartsInUse = ReadonlyMap<string, readonly string[]>;

export function partsInUse(index: IndexDefinition, rows: readonly Resolved[]): PartsInUse {
  const seen = new Set(rows.filter((row) => row.value !== null).map((row) => row.component));
  const parents = index.components.filter((component) => component.sumOfChildren);
  const standing = (code: string): boolean =>
    seen.has(code) || childrenOf(index, code).some((child) => standing(child.code));
  return new Map(
    parents.map((parent) => [
      parent.code,
      childrenOf(index, parent.code)
        .filter((child) => standing(child.code))
        .map((child) => child.code),
    ]),
  );
}

function childrenOf(index: IndexDefinition, code: string): readonly ComponentDefinition[] {
  return index.components.filter((component) => component.parent === code);
}

/**
 * Sum of a component from its parts for one unit; a part without a printed value counts by its own parts. Null when
 * a part in use that year is missing. `values` holds the printed values of the unit by component.
 */
export function sumOfParts(
  values: ReadonlyMap<string, string | null>,
  parts: PartsInUse,
  component: string,
): SumOfParts | null {
  const children = parts.get(component);
  if (!children || children.length === 0) return null;
  let sum = 0;
  let count = 0;
  for (const child of children) {
    const printed = printedNumber(values.get(child) ?? null);
    const nested = printed ? null : sumOfParts(values, parts, child);
    if (!printed && !nested) return null;
    sum += printed ? printed.value : (nested?.sum ?? 0);
    count += nested?.parts ?? 1;
  }
  return { component, sum: Math.round(sum * 1e9) / 1e9, parts: count };
}

/**
 * Printed totals that their parts contradict: |sum − printed| above half a unit of the last printed decimal for each
 * of the parts and the total.
 */
export function sumMismatches(
  values: ReadonlyMap<string, string | null>,
  parts: PartsInUse,
): readonly SumMismatch[] {
  return [...parts.keys()].flatMap((component) => {
    const printed = values.get(component) ?? null;
    const total = printedNumber(printed);
    const sum = total ? sumOfParts(values, parts, component) : null;
    if (!total || !sum || printed === null) return [];
    const allowed = 0.5 * 10 ** -Math.min(total.decimals, 2) * (sum.parts + 1);
    return Math.abs(sum.sum - total.value) > allowed + 1e-9 ? [{ ...sum, printed }] : [];
  });
}
