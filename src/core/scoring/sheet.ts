import type { InputValue } from "../method/schema.ts";

/** Points set by an appraiser in place of the computed ones, with the reason that the unit will see. */
export interface Decided {
  readonly points: number;
  readonly reason: string;
  /** `assumed`: nobody decided, a scenario supposes it of a leaf that has no data yet. */
  readonly by: "appraised" | "assumed";
}

/** What is known about one leaf of one unit. */
export interface Entry {
  readonly inputs?: Readonly<Record<string, InputValue>>;
  /** The unit declares that the leaf does not apply to it; the method decides what follows. */
  readonly notApplicable?: boolean;
  /** Why it does not apply, in the words of the unit. */
  readonly reason?: string;
  readonly decided?: Decided;
}

/** Everything known about one unit in one round. */
export interface Sheet {
  readonly unit: string;
  readonly family: string;
  /** Scored but not ranked when false. */
  readonly ranked?: boolean;
  /** Codes of nodes from which the unit is exempt, fixed when the round opens; a node exempts all leaves under it. */
  readonly exempt?: readonly string[];
  /** Leaf or item code → what is known. */
  readonly entries: Readonly<Record<string, Entry>>;
}
