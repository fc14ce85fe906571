import { bucketOf } from "./dates.ts";
import { grainsOf, pointsOf } from "./grains.ts";
import { DATE_BUCKETS, type LeafRisk, type RiskSummary, type RiskSums } from "./leafRisk.ts";

const COUNTED = [
  "leaves",
  "leavesAtRisk",
  "leavesLost",
  "leavesOpen",
  "max",
  "sure",
  "atRisk",
  "lost",
  "open",
  "winnable",
] as const satisfies readonly (keyof RiskSums)[];
/** The first four are counts, the rest points in grains. */
const COUNTS = 4;

type Tally = number[];
type Tallies = Map<string, Tally>;
const GROUPS = ["byUnit", "byField", "byLead", "byDate"] as const;

/** Sums of leaves, whole and by unit, field, lead agency and date. The order of the leaves does not matter. */
export function summarise(risks: Iterable<LeafRisk>): RiskSummary {
  const book = new RiskBook();
  for (const risk of risks) book.add(risk);
  return book.summary();
}

/** What several summaries come to together: exactly what `summarise` gives for all their leaves. */
export function mergeSummaries(summaries: Iterable<RiskSummary>): RiskSummary {
  const book = new RiskBook();
  for (const each of summaries) book.merge(each);
  return book.summary();
}

/** Tallies in whole grains, so that sums of sums are exact. */
class RiskBook {
  readonly #whole = nothing();
  readonly #groups: Readonly<Record<(typeof GROUPS)[number], Tallies>> = {
    byUnit: new Map(),
    byField: new Map(),
    byLead: new Map(),
    byDate: new Map(),
  };

  add(risk: LeafRisk): void {
    const own = tallyOf(sumsOf(risk));
    const { byUnit, byField, byLead, byDate } = this.#groups;
    addTo(this.#whole, own);
    addTo(tallyAt(byUnit, risk.unit), own);
    addTo(tallyAt(byField, risk.field), own);
    addTo(tallyAt(byLead, risk.lead ?? ""), own);
    addTo(tallyAt(byDate, bucketOf(risk.until, risk.winnable)), own);
  }

  merge(other: RiskSummary): void {
    addTo(this.#whole, tallyOf(other.whole));
    for (const group of GROUPS)
      for (const [key, sums] of other[group]) addTo(tallyAt(this.#groups[group], key), tallyOf(sums));
  }

  summary(): RiskSummary {
    const { byUnit, byField, byLead, byDate } = this.#groups;
    return {
      whole: sumsIn(this.#whole),
      byUnit: written(byUnit),
      byField: written(byField),
      byLead: written(byLead),
      byDate: new Map(DATE_BUCKETS.flatMap((bucket) => entryAt(byDate, bucket))),
    };
  }
}

function sumsOf(risk: LeafRisk): RiskSums {
  const { max, sure, atRisk, lost, open, winnable } = risk;
  return {
    leaves: 1,
    leavesAtRisk: Number(atRisk > 0),
    leavesLost: Number(lost > 0),
    leavesOpen: Number(open > 0),
    max,
    sure,
    atRisk,
    lost,
    open,
    winnable,
  };
}

function tallyOf(sums: RiskSums): Tally {
  return COUNTED.map((name, at) => (at < COUNTS ? sums[name] : grainsOf(sums[name])));
}

function sumsIn(tally: Tally): RiskSums {
  const at = (name: keyof RiskSums): number => {
    const place = COUNTED.indexOf(name);
    const value = tally[place] ?? 0;
    return place < COUNTS ? value : pointsOf(value);
  };
  return {
    leaves: at("leaves"),
    leavesAtRisk: at("leavesAtRisk"),
    leavesLost: at("leavesLost"),
    leavesOpen: at("leavesOpen"),
    max: at("max"),
    sure: at("sure"),
    atRisk: at("atRisk"),
    lost: at("lost"),
    open: at("open"),
    winnable: at("winnable"),
  };
}

function nothing(): Tally {
  return COUNTED.map(() => 0);
}

function tallyAt(tallies: Tallies, key: string): Tally {
  const found = tallies.get(key) ?? nothing();
  tallies.set(key, found);
  return found;
}

function addTo(tally: Tally, own: Tally): void {
  for (let at = 0; at < own.length; at += 1) tally[at] = (tally[at] ?? 0) + (own[at] ?? 0);
}

function entryAt<Key extends string>(tallies: Tallies, key: Key): readonly [Key, RiskSums][] {
  const tally = tallies.get(key);
  return tally === undefined || tally[0] === 0 ? [] : [[key, sumsIn(tally)]];
}

function written(tallies: Tallies): ReadonlyMap<string, RiskSums> {
  return new Map([...tallies.keys()].sort().flatMap((key) => entryAt(tallies, key)));
}
