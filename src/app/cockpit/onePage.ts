import type { OnePageView, StandingView } from "../../contract/cockpit.ts";
import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import type { UnitRecord } from "../units/index.ts";
import { vietnamClock } from "../vietnamTime.ts";
import { headlineOf, standingOf } from "./standing.ts";
import { publishedTracks } from "./tracks/publishedTracks.ts";
import { roundTracks } from "./tracks/roundTracks.ts";
import type { Track } from "./tracks/track.ts";

type Reading = Pick<Context, "store" | "methods" | "clock">;

/** Everything published about a unit in one year, the newest when none is asked for. Open to everybody. */
export function onePage(context: Reading, unit: UnitKey, year?: number): Promise<OnePageView> {
  return context.store.read((tx) => readOnePage(context, tx, unit, year));
}

export async function readOnePage(
  context: Pick<Context, "methods" | "clock">,
  tx: ReadTransaction,
  key: UnitKey,
  asked?: number,
): Promise<OnePageView> {
  const unit = await tx.units.byKey(key);
  if (unit === null) throw new AppError("not-found", `no unit ${key}`);
  const tracks = await tracksOf(context, tx, key);
  const years = [...new Set(tracks.flatMap((track) => track.years))].toSorted((one, other) => other - one);
  const year = asked ?? years[0] ?? Number(vietnamClock(context.clock.now()).day.slice(0, 4));
  const standings: StandingView[] = [];
  const earlier: StandingView[] = [];
  for (const track of tracks) {
    const shown = track.years.find((one) => one <= year);
    const standing = shown === undefined ? null : await standingOf(track, key, shown);
    if (standing !== null) (shown === year ? standings : earlier).push(standing);
  }
  return {
    unit: shownUnit(unit),
    year,
    years,
    headline: headlines(standings),
    standings,
    earlier,
    unknown: await unknownIndices(tx, unit, tracks),
    sources: await sourcesOf(tx, [...standings, ...earlier]),
  };
}

/** Rounds of this platform first, as they are the unit's own work; then the catalogue of others. */
export async function tracksOf(
  context: Pick<Context, "methods">,
  tx: ReadTransaction,
  unit: UnitKey,
): Promise<readonly Track[]> {
  return [...(await roundTracks(context, tx, unit)), ...(await publishedTracks(context, tx, unit))];
}

export function shownUnit({ key, name, nameEn, family, illustration }: UnitRecord): OnePageView["unit"] {
  return { key, name, nameEn, family, illustration };
}

/** The first index, and the one that lost most places where that is another. */
function headlines(standings: readonly StandingView[]): OnePageView["headline"] {
  const [first] = standings;
  if (first === undefined) return [];
  const losing = standings
    .filter(({ change }) => (change?.places ?? 0) < 0)
    .toSorted((one, other) => (one.change?.places ?? 0) - (other.change?.places ?? 0));
  const worst = losing[0];
  return [first, ...(worst === undefined || worst === first ? [] : [worst])].map(headlineOf);
}

async function unknownIndices(
  tx: ReadTransaction,
  { family, illustration }: UnitRecord,
  tracks: readonly Track[],
): Promise<OnePageView["unknown"]> {
  if (illustration) return [];
  const known = new Set(tracks.map(({ index }) => index));
  return (await tx.results.indices())
    .filter(
      (index) =>
        index.kind === "ranking" && index.place === null && index.family === family && !known.has(index.id),
    )
    .map(({ short }) => short);
}

async function sourcesOf(
  tx: ReadTransaction,
  standings: readonly StandingView[],
): Promise<OnePageView["sources"]> {
  const used = new Set(
    standings.flatMap(({ figure }) => [
      ...figure.sources,
      ...[...figure.conflicts, ...figure.otherPrecision].map(({ source }) => source),
    ]),
  );
  if (used.size === 0) return [];
  return (await tx.results.sources()).filter(({ id }) => used.has(id));
}
