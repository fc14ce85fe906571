import { formatDecimal, formatNumber, type Lang } from "../numbers/format.ts";
import { plural } from "../numbers/plural.ts";

/** One index of one unit in one year, as far as it is known; absent is not known. */
export interface StandingFacts {
  readonly index: string;
  readonly year: number;
  /** As it is to be shown, with its unit: "85,95 điểm". */
  readonly value?: string;
  /** 1 is best. */
  readonly rank?: number;
  readonly rankedUnits?: number;
  /** Places gained since the year before, below 0 where lost. */
  readonly places?: number;
  /** Rank of the year before. */
  readonly rankBefore?: number;
}

/** Where most was lost: by so many points, or as a source says it without a number. */
export type FallFacts =
  | {
      readonly kind: "points";
      readonly component: string;
      /** Points lost, above 0. */
      readonly lost: number;
      /** The maximum of the component changed since, so that points do not tell alone. */
      readonly otherScale?: boolean;
      /** The year compared with, where it is not the one before. */
      readonly since?: number;
    }
  | { readonly kind: "said"; readonly component: string; readonly words: string };

/** "PAR INDEX 2022: 85,95 điểm, hạng 28/63, giảm 20 bậc." What is not known is left out, except the rank. */
export function standingSentence(facts: StandingFacts, lang: Lang): string {
  const { index, year, value, rank, rankedUnits, places, rankBefore } = facts;
  const of = rankedUnits === undefined ? "" : `/${rankedUnits}`;
  const ranked =
    rank === undefined
      ? lang === "vi"
        ? "không rõ thứ hạng"
        : "rank not known"
      : lang === "vi"
        ? `hạng ${rank}${of}`
        : `rank ${rank}${of}`;
  const from =
    rankBefore === undefined || places === 0
      ? ""
      : lang === "vi"
        ? ` từ hạng ${rankBefore}`
        : ` from ${rankBefore}`;
  const moved = places === undefined ? [] : [`${placesWords(places, lang)}${from}`];
  return `${index} ${year}: ${[...(value === undefined ? [] : [value]), ranked, ...moved].join(", ")}.`;
}

/** "Mất nhiều nhất ở …: giảm 1,2 điểm." */
export function fallSentence(fall: FallFacts, lang: Lang): string {
  if (fall.kind === "said") {
    const words = fall.words.replace(/\.$/, "");
    const spoken = `${words.charAt(0).toLocaleLowerCase(lang)}${words.slice(1)}`;
    return lang === "vi"
      ? `Mất nhiều nhất ở ${fall.component}: ${spoken}.`
      : `Most was lost in ${fall.component}: ${spoken}.`;
  }
  const lost = formatNumber(fall.lost, lang, 2);
  const scale = fall.otherScale
    ? lang === "vi"
      ? " (thang điểm của phần này đã thay đổi)"
      : " (its maximum has changed)"
    : "";
  const since =
    fall.since === undefined ? "" : lang === "vi" ? ` so với năm ${fall.since}` : ` since ${fall.since}`;
  return lang === "vi"
    ? `Mất nhiều nhất ở ${fall.component}: giảm ${lost} điểm${since}${scale}.`
    : `Most was lost in ${fall.component}: ${lost} points down${since}${scale}.`;
}

/** "giảm 20 bậc", "giữ nguyên thứ hạng". */
export function placesWords(places: number, lang: Lang): string {
  if (places === 0) return lang === "vi" ? "giữ nguyên thứ hạng" : "same rank";
  const size = Math.abs(places);
  const shown = Number.isInteger(size) ? String(size) : formatDecimal(size, 1, lang);
  if (lang === "vi") return `${places > 0 ? "tăng" : "giảm"} ${shown} bậc`;
  return `${places > 0 ? "up" : "down"} ${shown} ${plural(size, "place", "places")}`;
}

/** How far to the next better group and to whoever is ranked above; absent names are not known. */
export interface GapFacts {
  readonly toGroup:
    | { readonly kind: "known"; readonly group: string; readonly points: number }
    | { readonly kind: "best" }
    | { readonly kind: "unknown" };
  readonly above:
    | {
        readonly kind: "known";
        readonly name: string;
        readonly rank: number;
        readonly points: number;
        /** False where only somebody further up is known. */
        readonly next: boolean;
      }
    | { readonly kind: "first" }
    | { readonly kind: "unknown" };
}

/** "Thiếu 4,05 điểm để vào Nhóm A; kém Hà Nam (hạng 18, liền trên) 0,13 điểm." */
export function gapSentence({ toGroup, above }: GapFacts, lang: Lang): string {
  const vi = lang === "vi";
  if (toGroup.kind === "unknown" && above.kind === "unknown")
    return vi
      ? "Tới nhóm trên và đơn vị liền trên: không rõ."
      : "To the next group and the unit above: not known.";
  const group =
    toGroup.kind === "known"
      ? groupGapSentence(toGroup.group, toGroup.points, lang)
      : toGroup.kind === "best"
        ? vi
          ? "đã ở nhóm cao nhất"
          : "already in the best group"
        : vi
          ? "tới nhóm trên: không rõ"
          : "to the next group: not known";
  const text = `${group}; ${aboveWords(above, lang)}.`;
  return `${text.charAt(0).toLocaleUpperCase(lang)}${text.slice(1)}`;
}

function aboveWords(above: GapFacts["above"], lang: Lang): string {
  const vi = lang === "vi";
  if (above.kind === "first") return vi ? "đang đứng đầu" : "ranked first";
  if (above.kind === "unknown")
    return vi ? "tới đơn vị liền trên: không rõ" : "to the unit next above: not known";
  const { name, rank, next } = above;
  const points = formatNumber(above.points, lang, above.points < 0.1 ? 4 : 2);
  if (next)
    return vi
      ? `kém ${name} (hạng ${rank}, liền trên) ${points} điểm`
      : `${points} points behind ${name} (rank ${rank}, next above)`;
  return vi
    ? `không rõ điểm đơn vị liền trên; gần nhất đã biết: ${name} (hạng ${rank}), hơn ${points} điểm`
    : `points of the unit next above not known; nearest known: ${name} (rank ${rank}), ${points} points ahead`;
}

/** "Còn thiếu 4,05 điểm để vào nhóm A." */
export function groupGapSentence(group: string, points: number, lang: Lang): string {
  const lacking = formatNumber(points, lang, 2);
  return lang === "vi" ? `thiếu ${lacking} điểm để vào ${group}` : `${lacking} points short of ${group}`;
}
