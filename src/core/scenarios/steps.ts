import { snap } from "../numbers/round.ts";
import type { Inputs, ScenarioLeaf } from "./setting.ts";

/** Most steps of one ladder; more are thinned out evenly, the last always kept. */
export const MOST_STEPS = 12;
const WAY = 4;

/** A numeric input as it stands; undefined where it is not known. */
export function numberIn(inputs: Inputs, name: string): number | undefined {
  const value = inputs[name];
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

export function wholeInput(leaf: ScenarioLeaf, name: string): boolean {
  return leaf.inputs[name]?.kind === "count";
}

/** Quarters of the way from one number to another, the end last; for counts one unit first, and whole numbers beyond the way. */
export function stepsTo(from: number, to: number, whole: boolean): readonly number[] {
  if (from === to) return [];
  const up = to > from;
  const clean = (value: number): number => {
    if (!whole) return snap(value);
    return up ? Math.ceil(snap(value)) : Math.floor(snap(value));
  };
  const way = Array.from({ length: WAY }, (_, part) => clean(from + ((to - from) * (part + 1)) / WAY));
  const first = up ? Math.floor(from) + 1 : Math.ceil(from) - 1;
  return [...new Set(whole ? [first, ...way] : way)];
}

/** At most `MOST_STEPS` of the values, evenly, the first and the last among them. */
export function thin<T>(values: readonly T[]): readonly T[] {
  if (values.length <= MOST_STEPS) return values;
  const kept = Array.from({ length: MOST_STEPS }, (_, index) =>
    Math.round((index * (values.length - 1)) / (MOST_STEPS - 1)),
  );
  return kept.flatMap((index) => {
    const value = values[index];
    return value === undefined ? [] : [value];
  });
}
