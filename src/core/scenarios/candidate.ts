import type { Inputs } from "./setting.ts";

/** How an improvement is named to a reader. */
export type RungKind =
  | "conditions-met"
  | "level"
  | "finding"
  | "count"
  | "share"
  | "band"
  | "violations"
  | "target"
  | "growth"
  | "value"
  | "best"
  | "claimed"
  | "decision";

/** Inputs that might score more; whether they do is for the scoring core to say. */
export interface Candidate {
  readonly kind: RungKind;
  readonly inputs: Inputs;
}

/** Values of one input. */
export function one(kind: RungKind, name: string, values: readonly number[]): readonly Candidate[] {
  return values.map((value) => ({ kind, inputs: { [name]: value } }));
}
