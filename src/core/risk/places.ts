import type { TestName } from "./testSchema.ts";

/** The kinds of value a sentence can name: how each is written. */
export type PlaceKind = "number" | "points" | "share" | "date" | "days";

/** Values that each test gives. `days` and `date` come from the deadline, task or request that made it hold. */
export const PLACES: { readonly [Name in TestName]: Readonly<Record<string, PlaceKind>> } = {
  finding: { stake: "points" },
  "nothing-entered": { missing: "number" },
  "inputs-missing": { missing: "number", inputs: "number" },
  "evidence-short": { attached: "number", wanted: "number" },
  "points-open": { openPoints: "points" },
  "deadline-near": { days: "days", date: "date" },
  "deadline-passed": { days: "days", date: "date" },
  "behind-pace": { done: "share", elapsed: "share" },
  "lost-last-year": { lastPoints: "points", lastMax: "points", lastLost: "points" },
  "cut-last-year": { lastPoints: "points", lastMax: "points", lastLost: "points" },
  "below-last-year": { lastPoints: "points", lastMax: "points" },
  "no-task": {},
  "task-late": { tasks: "number", days: "days", date: "date" },
  "task-near": { tasks: "number", days: "days", date: "date" },
  request: { days: "days", date: "date" },
  portal: { places: "number" },
  "appraised-below": { appraised: "points", claimed: "points" },
  "appraised-agreed": { appraised: "points" },
  complete: {},
  "scored-by": {},
  "at-leaf": {},
};

/** Values that every sentence of a rule may name: the points it speaks of, and the maximum of the leaf. */
export const ALWAYS_PLACES: Readonly<Record<string, PlaceKind>> = { points: "points", max: "points" };

/** How a named value is written, whichever test gave it. */
export const PLACE_KINDS: ReadonlyMap<string, PlaceKind> = new Map([
  ...Object.entries(ALWAYS_PLACES),
  ...Object.values(PLACES).flatMap((places) => Object.entries(places)),
]);

/** The names in braces in a sentence, in the order in which they stand. */
export function placesIn(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
}
