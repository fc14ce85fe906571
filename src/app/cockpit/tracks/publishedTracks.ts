import type { UnitKey } from "../../../contract/ids.ts";
import type { UnitIndexView } from "../../../contract/published.ts";
import type { RankChangeQuestion } from "../../../core/index.ts";
import {
  convertScale,
  type IndexDefinition,
  type PublishedUnit,
  printedNumber,
  type Remark,
} from "../../../core/published/index.ts";
import type { Context } from "../../context.ts";
import {
  type KnownYear,
  knownOfIllustration,
  knownYear,
  publishedAbout,
  type UnitOfYear,
} from "../../results/index.ts";
import type { ReadTransaction } from "../../store.ts";
import { additiveParts, addsUp, onlyOf } from "./additiveParts.ts";
import type { Said, Track } from "./track.ts";

/** Indices that others have published about the unit, in the order of the catalogue; lists of mere figures are left out. */
export async function publishedTracks(
  { methods }: Pick<Context, "methods">,
  tx: ReadTransaction,
  unit: UnitKey,
): Promise<readonly Track[]> {
  const views = await publishedAbout(tx, unit);
  if (views.length === 0) return [];
  const [definitions, all, sources, remarks] = await Promise.all([
    tx.results.indices(),
    tx.units.list(),
    tx.results.sources(),
    tx.results.remarks(),
  ]);
  // Invented units never stand beside published figures.
  const units = all.filter(({ illustration }) => !illustration);
  const invented = all.find(({ key, illustration }) => key === unit && illustration);
  const byId = new Map(sources.map((source) => [source.id, source]));
  return views.flatMap((view) => {
    const index = definitions.find(({ id }) => id === view.index.id);
    if (index === undefined || index.kind !== "ranking" || view.component.code !== index.headline) return [];
    const material = { unit, view, index, remarks, units };
    const source = (id: string) => byId.get(id);
    const known = remembered((year: number) =>
      invented === undefined
        ? knownYear(tx, index, year, units, source)
        : knownOfIllustration(tx, index, year, invented, source),
    );
    const versions = methods.list().filter(({ id }) => id === index.id);
    return [
      {
        ...trackOf(material, known),
        bands: (year: number) =>
          versions
            .filter(({ version }) => Number(version) <= year && !brokenBetween(index, Number(version), year))
            .toSorted((one, other) => Number(other.version) - Number(one.version))[0]?.method.groups,
      },
    ];
  });
}

interface Material {
  readonly unit: UnitKey;
  readonly view: UnitIndexView;
  readonly index: IndexDefinition;
  readonly remarks: readonly Remark[];
  readonly units: readonly PublishedUnit[];
}

function trackOf(
  { unit, view, index, remarks }: Material,
  known: (year: number) => Promise<KnownYear>,
): Omit<Track, "bands"> {
  const figures = new Map(
    view.figures.flatMap((figure) => (figure.year === null ? [] : [[figure.year, figure]])),
  );
  const label = (code: string) =>
    index.components.find((one) => one.code === code)?.label ?? { vi: code, en: code };
  return {
    index: index.id,
    short: index.short,
    name: index.name,
    unit: index.unit,
    decimals: index.decimals,
    usualScale: view.usualScale,
    years: [...figures.keys()].toSorted((one, other) => other - one),
    figure: (year) => figures.get(year),
    known,
    question: (before, after) => questionOf(index, unit, before, after, view),
    parts: (before, after) => {
      const own = [before, after].map((year) => year.units.find((one) => one.unit === unit)?.parts ?? {});
      const [first = {}, second = {}] = own;
      const codes = comparable(index, first, second);
      return {
        before: { parts: onlyOf(first, codes) },
        after: { parts: onlyOf(second, codes) },
        otherScale: brokenBetween(index, before.year, after.year),
      };
    },
    label,
    said: (year) =>
      remarks.flatMap((remark): Said[] =>
        remark.unit === unit && remark.index === index.id && remark.year === year && remark.moved !== null
          ? [
              {
                component: remark.component,
                label: label(remark.component),
                text: remark.text,
                moved: remark.moved,
              },
            ]
          : [],
      ),
    round: () => null,
    losses: () => [],
  };
}

function questionOf(
  index: IndexDefinition,
  unit: UnitKey,
  before: KnownYear,
  after: KnownYear,
  view: UnitIndexView,
): RankChangeQuestion {
  const sign = index.direction === "higher" ? 1 : -1;
  const sameRules = !brokenBetween(index, before.year, after.year);
  const codes = additiveParts(index, unit, before, after);
  const maxima = Object.fromEntries(
    index.components.flatMap(({ code, scale }) =>
      codes.includes(code) && scale !== null ? [[code, scale]] : [],
    ),
  );
  const whole = sameRules && codes.length > 0 && Object.keys(maxima).length === codes.length;
  const totalIn = (one: UnitOfYear, year: number): { readonly total?: number } => {
    const total = summed(one, codes) ?? totalOf(one, unit, year, view);
    return total === null ? {} : { total: sign * total };
  };
  // Without parts that add up the unit's points are one part, as long as both years measured alike.
  const partsIn = (one: UnitOfYear, year: number) => {
    if (sign > 0 && codes.length > 0) return { parts: onlyOf(one.parts, codes) };
    const { total } = totalIn(one, year);
    return sameRules && total !== undefined ? { parts: { [index.headline]: total } } : {};
  };
  const table = (year: KnownYear) => ({
    units: year.units.map((one) => ({
      unit: one.unit,
      ...totalIn(one, year.year),
      ...(one.rank === null ? {} : { rank: one.rank }),
      ...partsIn(one, year.year),
    })),
    ...(year.rankedUnits === null ? {} : { rankedUnits: year.rankedUnits }),
    ...(whole ? { maxima } : {}),
  });
  return { unit, before: table(before), after: table(after), sameRules, decimals: 9 };
}

/** The sum of the parts where the printed total is that sum, rounded: as exact as the totals of those who print none. */
function summed({ value, parts }: UnitOfYear, codes: readonly string[]): number | null {
  const known = codes.flatMap((code) => parts[code] ?? []);
  if (known.length < codes.length || codes.length === 0) return null;
  const sum = known.reduce((total, part) => total + part, 0);
  return value === null || addsUp(sum, value, codes.length) ? sum : null;
}

/** The unit's own total as its page shows it: printed, converted, or summed. */
function totalOf(one: UnitOfYear, unit: UnitKey, year: number, view: UnitIndexView): number | null {
  if (one.value !== null || one.unit !== unit) return one.value;
  const figure = view.figures.find((each) => each.year === year);
  const converted = figure ? convertScale(figure.value, figure.scaleMax, view.usualScale) : null;
  return converted?.value ?? printedNumber(figure?.value ?? null)?.value ?? null;
}

/** The list of the index itself where its parts are numbered (`f1`, `d1`, `1-entry`); else everything under the whole. */
function comparable(
  index: IndexDefinition,
  first: Readonly<Record<string, number>>,
  second: Readonly<Record<string, number>>,
): readonly string[] {
  const both = index.components.map(({ code }) => code).filter((code) => code in first && code in second);
  const numbered = both.filter((code) => /^[a-z]*\d/.test(code));
  return numbered.length > 0 ? numbered : both;
}

function brokenBetween({ breaks }: IndexDefinition, before: number, after: number): boolean {
  return breaks.some(({ from }) => before < from && from <= after);
}

function remembered<Value>(make: (year: number) => Promise<Value>): (year: number) => Promise<Value> {
  const kept = new Map<number, Promise<Value>>();
  return (year) => {
    const found = kept.get(year) ?? make(year);
    kept.set(year, found);
    return found;
  };
}
