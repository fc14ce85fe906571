import type { AccountId, UnitKey } from "../../contract/ids.ts";
import type { Appraisal, SecondReading } from "../appraisal/index.ts";
import { type RoundFrame, type SheetLine, sheetPlan } from "../submissions/index.ts";

/** Where two scores meet: one leaf of one unit. */
export interface Place {
  readonly unit: UnitKey;
  readonly unitName: string;
  readonly family: string;
  readonly line: SheetLine;
}

/** Two scores of one leaf, as shares of its maximum (0–1). */
export interface Pair extends Place {
  readonly first: number;
  readonly second: number;
}

/** Self score and a decision on it. */
export interface JudgedPair extends Pair {
  readonly by: AccountId;
  readonly byName: string;
  readonly at: Date;
}

/** The decision that was drawn and what the second reader found without knowing it. */
export interface ReadingPair extends Pair {
  readonly firstBy: AccountId;
  readonly secondBy: AccountId;
}

export interface Judged {
  /** Decisions in force. */
  readonly pairs: readonly JudgedPair[];
  /** What stood at the end of the first appraisal: before a unit's explanation called some leaves up again. */
  readonly firstPairs: readonly JudgedPair[];
  /** Decisions in force on leaves that the unit had not answered. */
  readonly withoutSelf: number;
  readonly readings: readonly ReadingPair[];
}

/** Pairs every decision in force with the self score, and every second reading with the decision that it repeats. */
export function judgedPairs(
  round: RoundFrame,
  decisions: readonly Appraisal[],
  readings: readonly SecondReading[],
): Judged {
  const placeOf = places(round);
  const inForce = new Map(decisions.map((each) => [keyOf(each.unit, each.leaf), each]));
  const made = new Map(decisions.map((each) => [`${keyOf(each.unit, each.leaf)}\n${each.version}`, each]));
  const first = new Map(
    decisions.filter(({ phase }) => phase === 1).map((each) => [keyOf(each.unit, each.leaf), each]),
  );
  const pairs = [...inForce.values()].flatMap((each) => pairOf(placeOf, each));
  const judged = [...inForce.values()].filter(({ unit, leaf }) => placeOf(unit, leaf) !== undefined);
  const read = readings.flatMap((reading): ReadingPair[] => {
    const { unit, leaf, points, firstVersion, reader } = reading;
    const place = placeOf(unit, leaf);
    const repeated = made.get(`${keyOf(unit, leaf)}\n${firstVersion}`);
    if (!place || !repeated || points === null) return [];
    const { max } = place.line;
    return [
      {
        ...place,
        first: repeated.points / max,
        second: points / max,
        firstBy: repeated.decidedBy,
        secondBy: reader,
      },
    ];
  });
  return {
    pairs,
    firstPairs: [...first.values()].flatMap((each) => pairOf(placeOf, each)),
    withoutSelf: judged.length - pairs.length,
    readings: read,
  };
}

type PlaceOf = (unit: UnitKey, leaf: string) => Place | undefined;

function pairOf(placeOf: PlaceOf, decision: Appraisal): JudgedPair[] {
  const { unit, leaf, selfPoints, points, decidedBy: by, decidedByName: byName, decidedAt: at } = decision;
  const place = placeOf(unit, leaf);
  if (!place || selfPoints === null) return [];
  const { max } = place.line;
  return [{ ...place, first: selfPoints / max, second: points / max, by, byName, at }];
}

/** Finds a leaf of a unit; undefined for items that take points off, which have no maximum to be a share of. */
function places(round: RoundFrame): PlaceOf {
  const units = new Map(round.units.map((each) => [each.unit, each]));
  return (unit, leaf) => {
    const found = units.get(unit);
    const line = found && sheetPlan(round.method.method, found.family, round.lang).byCode.get(leaf);
    if (!found || !line || line.block === "penalty" || !(line.max > 0)) return undefined;
    return { unit, unitName: found.name, family: found.family, line };
  };
}

function keyOf(unit: UnitKey, leaf: string): string {
  return `${unit}\n${leaf}`;
}
