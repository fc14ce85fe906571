import { type AppraiserSeverity, FEWEST_PAIRS, type Lean } from "../../contract/agreement.ts";
import type { AccountId } from "../../contract/ids.ts";
import { meanDifference } from "../../core/index.ts";
import type { JudgedPair, ReadingPair } from "./judgedPairs.ts";

/** Of a leaf in a family this many decisions of others give something to compare with. */
const FEWEST_OTHERS = 3;

export interface Person {
  readonly account: AccountId;
  readonly name: string;
}

/**
 * How strict each appraiser is: against the other reading of the same leaf, and against what others took off or added at the
 * same leaf in the same family. Below zero is stricter. Fewer than FEWEST_PAIRS cases tell nothing.
 */
export function severity(
  people: readonly Person[],
  pairs: readonly JudgedPair[],
  readings: readonly ReadingPair[],
): AppraiserSeverity[] {
  const others = changesByPlace(pairs);
  return people.map(({ account, name }) => {
    const own = pairs.filter(({ by }) => by === account);
    const beside = own.flatMap((pair) => {
      const place = others.get(placeKey(pair));
      const mine = place?.by.get(account);
      if (!place || !mine || place.count - mine.count < FEWEST_OTHERS) return [];
      const usual = (place.sum - mine.sum) / (place.count - mine.count);
      return [pair.second - pair.first - usual];
    });
    const twice = readings.flatMap(({ first, second, firstBy, secondBy }) => {
      if (firstBy === account) return [first - second];
      return secondBy === account ? [second - first] : [];
    });
    return { name, decided: own.length, againstReadings: lean(twice), againstOthers: lean(beside) };
  });
}

/** The mean of differences and what may be said of it. */
export function lean(differences: readonly number[]): Lean {
  const cases = differences.length;
  const found = meanDifference(differences);
  if (cases < FEWEST_PAIRS || !found.ok)
    return { cases, verdict: "too-few", mean: null, lower: null, upper: null };
  const { mean, lower, upper } = found;
  const verdict = upper < 0 ? "stricter" : lower > 0 ? "milder" : "no-clear-difference";
  return { cases, verdict, mean, lower, upper };
}

interface Sum {
  sum: number;
  count: number;
}

function changesByPlace(pairs: readonly JudgedPair[]) {
  const places = new Map<string, Sum & { readonly by: Map<AccountId, Sum> }>();
  for (const pair of pairs) {
    const key = placeKey(pair);
    const place = places.get(key) ?? { sum: 0, count: 0, by: new Map<AccountId, Sum>() };
    const own = place.by.get(pair.by) ?? { sum: 0, count: 0 };
    for (const each of [place, own]) {
      each.sum += pair.second - pair.first;
      each.count += 1;
    }
    place.by.set(pair.by, own);
    places.set(key, place);
  }
  return places;
}

function placeKey({ family, line }: JudgedPair): string {
  return `${family}\n${line.code}`;
}
