import type { TieRule } from "../ranking/rank.ts";

/** One unit in one year, as far as it is known. */
export interface YearStanding {
  readonly unit: string;
  /** What units are ranked by, in points; more is better. */
  readonly total?: number;
  /** Rank as printed; used where ranks cannot be computed. 1 is best. */
  readonly rank?: number;
  /** Component code → points. Components do not overlap. */
  readonly parts?: Readonly<Record<string, number>>;
}

/** Everything known of one year. */
export interface YearTable {
  /** Every ranked unit that is known, the one asked about among them, in any order. */
  readonly units: readonly YearStanding[];
  /** Component code → its maximum in points, where known. A code that is not here while others are was no component then. */
  readonly maxima?: Readonly<Record<string, number>>;
  /** How many units were ranked, where that is known; without it the list is taken to be whole. */
  readonly rankedUnits?: number;
}

export interface RankChangeQuestion {
  readonly unit: string;
  readonly before: YearTable;
  readonly after: YearTable;
  /** Whether both years had the same components with the same maxima; absent: as far as `maxima` tell. */
  readonly sameRules?: boolean;
  /** Decimals at which totals are compared; 9 when absent. */
  readonly decimals?: number;
  /** "competition" when absent. */
  readonly ties?: TieRule;
  /** Component code → field, by which components are taken together when there are too many; else the code up to its first point. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Why a share of a change cannot be told apart. */
export type UnknownReason =
  /** Parts of the unit are not known in both years. */
  | "own-parts-not-known"
  /** Known parts of the unit do not add up to its total, which may be rounding or a part that nobody published. */
  | "parts-do-not-sum"
  /** Totals of some ranked units are not known. */
  | "others-totals-not-known"
  /** Rules changed, and parts of others, by which their effect on the rank would be told, are not known. */
  | "others-parts-not-known"
  /** It is not known whether components of the two years measure the same. */
  | "components-not-comparable"
  /** Units came or went while components did, so that they have no points under the other year's rules. */
  | "units-not-comparable"
  /** The index cannot be worked out with rules or data of one year and the rest of the other. */
  | "mixed-years-not-computable"
  /** The unit has no rank in one of the years. */
  | "rank-not-known";

/** What a share of a change is put down to. */
export type ChangePart =
  /** Components of the unit itself; more than one where they had to be taken together. */
  | { readonly kind: "own"; readonly components: readonly string[] }
  /** Other maxima, components added or dropped, at the shares of the maximum that units have. */
  | { readonly kind: "rules" }
  /** Other units of both years, by their own points. */
  | { readonly kind: "others" }
  /** Units merged away, and units that are new. */
  | { readonly kind: "units" }
  | { readonly kind: "notKnown"; readonly reasons: readonly UnknownReason[] };

export function standingOf(table: YearTable, unit: string): YearStanding | undefined {
  return table.units.find((each) => each.unit === unit);
}

/** Whether every ranked unit of the year has a total. */
export function totalsKnown({ units, rankedUnits }: YearTable): boolean {
  return units.every(({ total }) => total !== undefined) && units.length >= (rankedUnits ?? 0);
}
