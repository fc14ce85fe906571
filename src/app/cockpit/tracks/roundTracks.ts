import type { StandingView } from "../../../contract/cockpit.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { FigureView, TextView } from "../../../contract/published.ts";
import { type Method, type RankChangeQuestion, type UnitResult, walk, wordsIn } from "../../../core/index.ts";
import type { Context } from "../../context.ts";
import { methodOfRound } from "../../methods/index.ts";
import type { ComputedUnit } from "../../publication/index.ts";
import type { KnownYear } from "../../results/index.ts";
import type { Round } from "../../rounds/index.ts";
import type { ReadTransaction } from "../../store.ts";
import { onlyOf } from "./additiveParts.ts";
import type { Track } from "./track.ts";

const MOST_LOSSES = 5;

/** One published round with the result of a unit. */
interface Played {
  readonly year: number;
  readonly round: Round;
  readonly method: Method;
  readonly own: ComputedUnit;
  /** Everybody ranked together with the unit. */
  readonly pool: readonly ComputedUnit[];
}

/** Rounds of this platform that were published and in which the unit was assessed: a track for each criteria set. */
export async function roundTracks(
  { methods }: Pick<Context, "methods">,
  tx: ReadTransaction,
  unit: UnitKey,
): Promise<readonly Track[]> {
  const byMethod = new Map<string, Played[]>();
  for (const round of await tx.rounds.list()) {
    const year = Number(round.period.slice(0, 4));
    if (round.publishedAt === null || !Number.isInteger(year)) continue;
    const computation = await tx.publication.published(round.id);
    if (computation === undefined) continue;
    const own = await tx.publication.unit(computation.id, unit);
    if (own === undefined) continue;
    const all = await tx.publication.units(computation.id);
    const pool = all.filter(({ final }) => final.family === own.final.family);
    const { method } = await methodOfRound(methods, tx.methods, round);
    const played = byMethod.get(round.methodId) ?? [];
    byMethod.set(round.methodId, [...played, { year, round, method, own, pool }]);
  }
  return [...byMethod.values()].flatMap((played) => trackOf(unit, played));
}

/** Of several rounds of one year the one published last speaks. */
function trackOf(unit: UnitKey, played: readonly Played[]): readonly Track[] {
  const byYear = new Map<number, Played>();
  for (const one of played) {
    const before = byYear.get(one.year);
    if (before === undefined || publishedAt(one) >= publishedAt(before)) byYear.set(one.year, one);
  }
  const years = [...byYear.keys()].toSorted((one, other) => other - one);
  const newest = byYear.get(years[0] ?? 0);
  if (newest === undefined) return [];
  const { method } = newest;
  const name = newest.round.title.replace(/,? năm \d{4}$/, "");
  const title = { vi: name, en: name };
  const at = (year: number): Played => {
    const found = byYear.get(year);
    if (found === undefined) throw new Error(`no round of ${method.id} in ${year}`);
    return found;
  };
  return [
    {
      index: method.id,
      short: title,
      name: title,
      unit: { vi: "điểm", en: "points" },
      decimals: 2,
      usualScale: method.max,
      years,
      figure: (year) => {
        const one = byYear.get(year);
        return one && figureOf(one, byYear.get(year - 1));
      },
      known: (year) => Promise.resolve(knownOf(at(year))),
      question: (before, after) => questionOf(unit, at(before.year), at(after.year)),
      parts: (before, after) => {
        const [first, second] = [at(before.year), at(after.year)];
        const codes = tops(first.method).filter((code) => tops(second.method).includes(code));
        return {
          before: { parts: onlyOf(partsOf(first.method, first.own.final), codes) },
          after: { parts: onlyOf(partsOf(second.method, second.own.final), codes) },
          otherScale: !sameRules(first, second),
        };
      },
      label: (code) => labelOf(method, code),
      bands: (year) => byYear.get(year)?.method.groups,
      said: () => [],
      round: (year) => {
        const { round } = at(year);
        return { id: round.id, title: round.title, illustration: round.illustration };
      },
      losses: (year) => lossesOf(at(year)),
    },
  ];
}

const publishedAt = ({ round }: Played): number => round.publishedAt?.getTime() ?? 0;

function figureOf({ year, method, own, pool }: Played, before: Played | undefined): FigureView {
  const { total, rank = null, group = null } = own.final;
  const earlier = before?.own.final.rank;
  const bands = method.groups?.bands.find(({ id }) => id === group);
  return {
    year,
    component: "total",
    value: String(Math.round(total * 1e4) / 1e4),
    scaleMax: String(method.max),
    rank,
    rankedUnits: pool.filter(({ final }) => final.rank !== undefined).length,
    rankChange: rank === null || earlier === undefined ? null : earlier - rank,
    group: bands?.label === undefined ? group : wordsIn(bands.label, "vi"),
    region: null,
    regionRank: null,
    provisional: false,
    notes: [],
    sources: [],
    conflicts: [],
    otherPrecision: [],
    remarks: [],
    sum: null,
    partsDiffer: null,
    converted: null,
    computedRank: null,
    computedChange: null,
    share: method.max > 0 ? Math.min(1, Math.max(0, total / method.max)) : null,
  };
}

function knownOf({ year, method, pool }: Played): KnownYear {
  const ranked = pool.filter(({ final }) => final.rank !== undefined);
  return {
    year,
    rankedUnits: ranked.length,
    units: ranked.map(({ unit, name, final }) => ({
      unit,
      name,
      nameEn: null,
      value: final.total,
      rank: final.rank ?? null,
      group: final.group ?? null,
      parts: partsOf(method, final),
    })),
  };
}

/** Points of the fields as they count in the total, bonus and penalty beside them. */
function partsOf(method: Method, final: UnitResult): Readonly<Record<string, number>> {
  const factor = final.points === 0 ? 1 : final.rescaled / final.points;
  const nodes = new Map(final.nodes.map((node) => [node.code, node.rescaled ?? node.points]));
  const leaves = new Map(
    final.leaves.map(({ code, outcome }) => [code, outcome.kind === "scored" ? outcome.points : 0]),
  );
  return {
    ...Object.fromEntries(
      tops(method).map((code) => [code, (nodes.get(code) ?? leaves.get(code) ?? 0) * factor]),
    ),
    ...(final.bonus === 0 ? {} : { bonus: final.bonus }),
    ...(final.penalty === 0 ? {} : { penalty: -final.penalty }),
  };
}

const tops = ({ tree }: Method): readonly string[] => tree.map(({ code }) => code);

function sameRules(before: Played, after: Played): boolean {
  return before.round.methodSha256 === after.round.methodSha256;
}

function questionOf(unit: UnitKey, before: Played, after: Played): RankChangeQuestion {
  const table = ({ method, pool }: Played) => ({
    units: pool
      .filter(({ final }) => final.rank !== undefined)
      .map(({ unit: key, final }) => ({
        unit: key,
        rank: final.rank ?? 0,
        ...(method.ranking.by === "total" ? { total: final.total, parts: withItems(method, final) } : {}),
      })),
    maxima: {
      ...Object.fromEntries(method.tree.map(({ code, max }) => [code, max])),
      bonus: method.max,
      penalty: method.max,
    },
  });
  return {
    unit,
    before: table(before),
    after: table(after),
    sameRules: sameRules(before, after),
    decimals: after.method.ranking.decimals,
    ties: after.method.ranking.ties,
  };
}

function withItems(method: Method, final: UnitResult): Readonly<Record<string, number>> {
  return { bonus: 0, penalty: 0, ...partsOf(method, final) };
}

function labelOf(method: Method, code: string): TextView {
  if (code === "bonus") return { vi: "Điểm cộng", en: "Bonus points" };
  if (code === "penalty") return { vi: "Điểm trừ", en: "Penalty points" };
  const node = method.tree.find((one) => one.code === code);
  return node === undefined ? { vi: code, en: code } : bothOf(node.label);
}

function bothOf(label: Parameters<typeof wordsIn>[0]): TextView {
  return { vi: wordsIn(label, "vi"), en: wordsIn(label, "en") };
}

/** Criteria at which the unit lost most, as finally judged. */
function lossesOf({ method, own }: Played): StandingView["losses"] {
  const labels = new Map([...walk(method.tree)].map(({ node }) => [node.code, wordsIn(node.label, "vi")]));
  const maxima = new Map([...walk(method.tree)].map(({ node }) => [node.code, node.max]));
  return own.final.leaves
    .flatMap(({ code, outcome }) => {
      if (outcome.kind === "notApplicable") return [];
      const lost = (maxima.get(code) ?? 0) - (outcome.kind === "scored" ? outcome.points : 0);
      return lost > 1e-9 ? [{ leaf: code, label: labels.get(code) ?? code, lost }] : [];
    })
    .toSorted((one, other) => other.lost - one.lost)
    .slice(0, MOST_LOSSES);
}
