import type { Aggregation, HowAggregated } from "./aggregation.ts";

/** The way in full: `median` is `{ kind: median, weighted: false }`. */
export function aggregationOf(how: HowAggregated): Aggregation {
  if (typeof how !== "string") return how;
  return how === "median" ? { kind: how, weighted: false } : { kind: how };
}
