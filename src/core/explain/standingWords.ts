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

/** "Còn thiếu 4,05 điểm để vào nhóm A." */
export function groupGapSentence(group: string, points: number, lang: Lang): string {
  const lacking = formatNumber(points, lang, 2);
  return lang === "vi" ? `thiếu ${lacking} điểm để vào ${group}` : `${lacking} points short of ${group}`;
}
