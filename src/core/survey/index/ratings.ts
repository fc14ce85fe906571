import type { ReadItem } from "./answers.ts";

/**
 * What people said of units. Usually a person rates their own unit and a rating is a row of the sample; where one person rates
 * several units, each rating names the row of the person (`respondentOf`), so that what one person says of several units counts
 * as said by one.
 */
export interface Ratings {
  readonly items: readonly ReadItem[];
  readonly units: readonly string[];
  /** Unit of each rating; −1 where it counts for none. */
  readonly unitOf: Int32Array;
  /** Row of the sample of each rating; absent where ratings are the rows. */
  readonly respondentOf?: Int32Array;
  /** Rows of the sample. */
  readonly respondents: number;
}

/** Ratings of each unit one after the other, to look at one unit without walking through all. */
export interface RatingsByUnit {
  readonly order: Int32Array;
  readonly starts: Int32Array;
}

export function ratingsByUnit({ unitOf, units }: Ratings): RatingsByUnit {
  const starts = new Int32Array(units.length + 1);
  for (const unit of unitOf) if (unit >= 0) starts[unit + 1] = (starts[unit + 1] ?? 0) + 1;
  for (let unit = 0; unit < units.length; unit++)
    starts[unit + 1] = (starts[unit + 1] ?? 0) + (starts[unit] ?? 0);
  const next = Int32Array.from(starts);
  const order = new Int32Array(starts[units.length] ?? 0);
  unitOf.forEach((unit, rating) => {
    if (unit < 0) return;
    const place = next[unit] ?? 0;
    order[place] = rating;
    next[unit] = place + 1;
  });
  return { order, starts };
}

/**
 * One answer sheet with a column per unit and item ("how was the Department of Finance?") as ratings: `answers[item][unit]` has
 * one code per person. A person who wrote nothing at all about a unit did not rate it.
 */
export function ratingsFromSheets(
  answers: readonly (readonly Float64Array[])[],
  respondents: number,
): {
  readonly unitOf: Int32Array;
  readonly respondentOf: Int32Array;
  /** One column per item, one code per rating. */
  readonly columns: readonly Float64Array[];
} {
  const unitCount = answers[0]?.length ?? 0;
  const units: number[] = [];
  const people: number[] = [];
  for (let person = 0; person < respondents; person++) {
    for (let unit = 0; unit < unitCount; unit++) {
      const rated = answers.some((byUnit) => !Number.isNaN(byUnit[unit]?.[person] ?? Number.NaN));
      if (!rated) continue;
      units.push(unit);
      people.push(person);
    }
  }
  const columns = answers.map((byUnit) =>
    Float64Array.from(units, (unit, rating) => byUnit[unit]?.[people[rating] ?? -1] ?? Number.NaN),
  );
  return { unitOf: Int32Array.from(units), respondentOf: Int32Array.from(people), columns };
}
