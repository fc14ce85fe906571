import { rank } from "../ranking/rank.ts";
import { type ComparedComponents, compareComponents } from "./components.ts";
import { type PlacesShare, splitPlaces } from "./placesSplit.ts";
import { type PointsShare, splitPoints } from "./pointsSplit.ts";
import {
  type RankChangeQuestion,
  standingOf,
  totalsKnown,
  type UnknownReason,
  type YearTable,
} from "./yearTable.ts";

/** A change between two years and what it is put down to. Shares add up to the change exactly. */
export interface RankChange {
  readonly unit: string;
  /** 1 is best. Computed where all totals of the year are known, else as printed; absent where neither is. */
  readonly rankBefore?: number;
  readonly rankAfter?: number;
  /** Places gained, below 0 when lost. */
  readonly places?: number;
  /** Empty where a rank is not known. */
  readonly byPlaces: readonly PlacesShare[];
  readonly totalBefore?: number;
  readonly totalAfter?: number;
  /** Points gained, at nine decimals. */
  readonly points?: number;
  /** Empty where a total is not known. */
  readonly byPoints: readonly PointsShare[];
  /** Everything that could not be told, over both splits. */
  readonly unknown: readonly UnknownReason[];
  readonly notes: readonly RankChangeNote[];
}

export type RankChangeNote =
  /** Shares are Shapley values over the steps from one year to the other. */
  | "shapley"
  /** A rank computed from the totals differs from the printed one; the computed one is split. */
  | "printed-rank-differs"
  /** Rules changed although no maximum did: what changed within components counts as their own movement. */
  | "rules-changed-within-components";

/**
 * Why the rank of a unit changed between two years: exactly so many places for each of its own components, for the change
 * of rules, for the movement of others, for units merged or new, and under `notKnown`, with its reasons, what the data
 * cannot tell. Each is the Shapley value of that step, so no order of telling is preferred. Up to twelve steps; more
 * components are taken together by field.
 */
export function explainRankChange(question: RankChangeQuestion): RankChange {
  const { unit, before, after } = question;
  const compared = compareComponents(question);
  const totals = [standingOf(before, unit)?.total, standingOf(after, unit)?.total] as const;
  const ranks = [rankIn(question, before), rankIn(question, after)] as const;
  const byPlaces = placesOf(question, compared, totals, ranks);
  const byPoints =
    totals[0] === undefined || totals[1] === undefined ? [] : splitPoints(compared, [totals[0], totals[1]]);
  const places = ranks[0] === undefined || ranks[1] === undefined ? undefined : ranks[0] - ranks[1];
  return {
    unit,
    ...(ranks[0] === undefined ? {} : { rankBefore: ranks[0] }),
    ...(ranks[1] === undefined ? {} : { rankAfter: ranks[1] }),
    ...(places === undefined ? {} : { places }),
    byPlaces,
    ...(totals[0] === undefined ? {} : { totalBefore: totals[0] }),
    ...(totals[1] === undefined ? {} : { totalAfter: totals[1] }),
    ...(totals[0] === undefined || totals[1] === undefined
      ? {}
      : { points: (Math.round(totals[1] * 1e9) - Math.round(totals[0] * 1e9)) / 1e9 }),
    byPoints,
    unknown: unknownOf(byPlaces, byPoints, places),
    notes: notesOf(question, compared, ranks),
  };
}

function placesOf(
  question: RankChangeQuestion,
  compared: ComparedComponents,
  totals: readonly [number | undefined, number | undefined],
  ranks: readonly [number | undefined, number | undefined],
): readonly PlacesShare[] {
  const [from, to] = ranks;
  if (from === undefined || to === undefined) return [];
  const { before, after } = question;
  if (totals[0] !== undefined && totals[1] !== undefined && totalsKnown(before) && totalsKnown(after))
    return splitPlaces(question, compared, [totals[0], totals[1]]);
  const reasons = [...new Set<UnknownReason>(["others-totals-not-known", ...compared.reasons])];
  const exact = { numerator: from - to, denominator: 1 };
  return [{ part: { kind: "notKnown", reasons }, places: from - to, exact }];
}

/** The rank by the totals of the year where all are known, else as printed. */
function rankIn(question: RankChangeQuestion, table: YearTable): number | undefined {
  const own = standingOf(table, question.unit);
  if (own === undefined) return undefined;
  return computedRank(question, table) ?? own.rank;
}

function computedRank(
  { unit, decimals = 9, ties = "competition" }: RankChangeQuestion,
  table: YearTable,
): number | undefined {
  if (!totalsKnown(table)) return undefined;
  const place = table.units.findIndex((each) => each.unit === unit);
  return rank(
    table.units.map(({ total = 0 }) => total),
    decimals,
    ties,
  )[place];
}

function unknownOf(
  byPlaces: readonly PlacesShare[],
  byPoints: readonly PointsShare[],
  places: number | undefined,
): readonly UnknownReason[] {
  const named = [...byPlaces, ...byPoints].flatMap(({ part }) =>
    part.kind === "notKnown" ? part.reasons : [],
  );
  return [
    ...new Set<UnknownReason>([...(places === undefined ? (["rank-not-known"] as const) : []), ...named]),
  ];
}

function notesOf(
  question: RankChangeQuestion,
  { own, dropped, added, rulesKnown }: ComparedComponents,
  ranks: readonly [number | undefined, number | undefined],
): readonly RankChangeNote[] {
  const { unit, before, after, sameRules } = question;
  const printed = [standingOf(before, unit)?.rank, standingOf(after, unit)?.rank] as const;
  const differs = printed.some((each, year) => each !== undefined && each !== ranks[year]);
  const same = dropped.size + added.size === 0 && own.every(({ max }) => max[0] === max[1]);
  return [
    "shapley",
    ...(differs ? (["printed-rank-differs"] as const) : []),
    ...(sameRules === false && rulesKnown && same ? (["rules-changed-within-components"] as const) : []),
  ];
}
