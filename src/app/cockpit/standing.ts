import type { FallView, StandingView } from "../../contract/cockpit.ts";
import type { FigureView, TextView } from "../../contract/published.ts";
import {
  biggestFall,
  explainRankChange,
  fallSentence,
  formatDecimal,
  type Lang,
  rankChangeSentences,
  standingSentence,
} from "../../core/index.ts";
import { groupGap, neighbourGap } from "./gaps.ts";
import { type Track, yearBefore } from "./tracks/track.ts";

/** Where a unit stands in one index in one year: figures, gaps, what fell most and why the rank changed. */
export async function standingOf(track: Track, unit: string, year: number): Promise<StandingView | null> {
  const figure = track.figure(year);
  if (figure === undefined) return null;
  const before = yearBefore(track, year);
  const [known, earlier] = await Promise.all([
    track.known(year),
    before === undefined ? undefined : track.known(before),
  ]);
  const rank = figure.rank ?? figure.computedRank;
  const change = changeOf(track, figure, year);
  return {
    index: track.index,
    short: track.short,
    name: track.name,
    unit: track.unit,
    decimals: track.decimals,
    usualScale: track.usualScale,
    year,
    figure,
    change,
    rankBefore: rankBefore(track, figure, year, change),
    toGroup: groupGap(track.bands(year), valueOf(figure)),
    above: neighbourGap(known, unit, rank),
    fall: fallOf(track, year, earlier, known),
    why:
      earlier === undefined || before !== year - 1
        ? []
        : whyOf(track, earlier, known, change?.places ?? null),
    before: before ?? null,
    round: track.round(year),
    losses: track.losses(year),
  };
}

type KnownYear = Awaited<ReturnType<Track["known"]>>;

/** On the usual scale, or as printed where there is no other. */
export function valueOf({ converted, value, sum }: FigureView): number | null {
  return converted?.value ?? (value === null ? (sum?.value ?? null) : Number(value));
}

/** As printed; else as computed in complete years; else the difference of two printed ranks among equally many units. */
function changeOf(track: Track, figure: FigureView, year: number): StandingView["change"] {
  if (figure.rankChange !== null) return { places: figure.rankChange, computed: track.round(year) !== null };
  if (figure.computedChange !== null) return { places: figure.computedChange, computed: true };
  const before = track.figure(year - 1);
  if (figure.rank === null || !before || before.rank === null) return null;
  if (figure.rankedUnits !== null && before.rankedUnits !== null && figure.rankedUnits !== before.rankedUnits)
    return null;
  return { places: before.rank - figure.rank, computed: true };
}

/** Told only where it and the change say the same. */
function rankBefore(
  track: Track,
  figure: FigureView,
  year: number,
  change: StandingView["change"],
): number | null {
  const before = track.figure(year - 1);
  const [from, to] = [before?.rank ?? before?.computedRank ?? null, figure.rank ?? figure.computedRank];
  return from !== null && to !== null && from - to === change?.places ? from : null;
}

function fallOf(
  track: Track,
  year: number,
  before: KnownYear | undefined,
  after: KnownYear,
): FallView | null {
  const compared = before === undefined ? null : track.parts(before, after);
  const fall = compared === null ? undefined : biggestFall(compared.before, compared.after).byPoints;
  if (fall !== undefined && compared !== null) {
    const label = track.label(fall.component);
    const lost = -fall.change;
    const otherScale = compared.otherScale;
    const since = before === undefined || before.year === year - 1 ? {} : { since: before.year };
    return {
      component: fall.component,
      label,
      before: fall.before,
      after: fall.after,
      lost,
      sentence: inBoth((lang) =>
        fallSentence({ kind: "points", component: label[lang], lost, otherScale, ...since }, lang),
      ),
    };
  }
  const said = track.said(year).find(({ moved }) => moved === "fell");
  if (said === undefined) return null;
  const { component, label, text } = said;
  return {
    component,
    label,
    before: null,
    after: null,
    lost: null,
    sentence: inBoth((lang) =>
      fallSentence({ kind: "said", component: label[lang], words: text[lang] }, lang),
    ),
  };
}

/** Told where the rank changed, or where something is known of why it did not. */
function whyOf(track: Track, before: KnownYear, after: KnownYear, places: number | null): TextView[] {
  const change = explainRankChange(track.question(before, after));
  if (change.places === undefined && places === null) return [];
  const name = (lang: Lang) => (code: string) => track.label(code)[lang];
  const vi = rankChangeSentences(change, name("vi"), "vi");
  const en = rankChangeSentences(change, name("en"), "en");
  const told = vi.map((text, place) => ({ vi: text, en: en[place] ?? text }));
  const { rankBefore, rankAfter, places: split } = change;
  if (rankBefore === undefined || rankAfter === undefined || split === undefined || split === places)
    return told;
  return [
    {
      vi: `Tính lại từ tổng điểm: hạng ${rankBefore} năm ${before.year}, hạng ${rankAfter} năm ${after.year}.`,
      en: `Computed from the totals: rank ${rankBefore} in ${before.year}, ${rankAfter} in ${after.year}.`,
    },
    ...told,
  ];
}

/** The sentence at the top about one index. */
export function headlineOf(standing: StandingView): TextView {
  const { short, year, figure, change, fall } = standing;
  return inBoth((lang) => {
    const value = shownValue(standing, lang);
    const rank = figure.rank ?? figure.computedRank;
    const first = standingSentence(
      {
        index: withoutYear(short[lang]),
        year,
        ...(value === null ? {} : { value }),
        ...(rank === null ? {} : { rank }),
        ...(figure.rankedUnits === null ? {} : { rankedUnits: figure.rankedUnits }),
        ...(change === null ? {} : { places: change.places }),
        ...(standing.rankBefore === null ? {} : { rankBefore: standing.rankBefore }),
      },
      lang,
    );
    return fall === null ? first : `${first} ${fall.sentence[lang]}`;
  });
}

function shownValue({ figure, unit, decimals }: StandingView, lang: Lang): string | null {
  if (figure.value === null) return null;
  const printed = figure.value.includes(".") ? (figure.value.split(".")[1]?.length ?? 0) : 0;
  const text = formatDecimal(Number(figure.value), Math.min(printed, Math.max(decimals, 2)), lang);
  if (figure.converted !== null) return `${text}/${formatDecimal(Number(figure.scaleMax ?? 0), 0, lang)}`;
  return unit === null ? text : withUnit(text, unit[lang], lang);
}

/** "85,95 điểm trên 100" is said as "85,95 điểm"; "từ 0 đến 1" is a scale, not a unit. */
function withUnit(text: string, unit: string, lang: Lang): string {
  const word = lang === "vi" ? (unit.split(" trên ")[0] ?? unit) : (unit.split(" of ")[0] ?? unit);
  return /\d/.test(word) ? text : `${text} ${word}`;
}

/** A criteria set that names its year would have it said twice. */
function withoutYear(title: string): string {
  return title.replace(/,? (năm )?\d{4}$/, "");
}

function inBoth(say: (lang: Lang) => string): TextView {
  return { vi: say("vi"), en: say("en") };
}
