import type { Band, BandSet } from "../method/schema.ts";
import { formatNumber, type Lang } from "../numbers/format.ts";

/** The limits of a group in words: «từ 80 đến dưới 90 điểm», “from 80 to under 90 points”. */
export function bandRange(band: Band, base: BandSet["base"], lang: Lang): string {
  const show = (value: number): string => formatNumber(value, lang);
  const low = lowWords(band, lang, show);
  const high = highWords(band, lang, show);
  const unit =
    base === "percent"
      ? lang === "vi"
        ? "% điểm tối đa"
        : "% of the maximum"
      : lang === "vi"
        ? "điểm"
        : "points";
  if (low === "" && high === "") return lang === "vi" ? "mọi mức điểm" : "any points";
  if (high === "") return lang === "vi" ? `${low} ${unit} trở lên` : `${low} ${unit} upwards`;
  return `${[low, high].filter((words) => words !== "").join(" ")} ${unit}`;
}

function lowWords({ from, above }: Band, lang: Lang, show: (value: number) => string): string {
  if (from !== undefined) return lang === "vi" ? `từ ${show(from)}` : `from ${show(from)}`;
  if (above !== undefined) return lang === "vi" ? `trên ${show(above)}` : `above ${show(above)}`;
  return "";
}

function highWords(band: Band, lang: Lang, show: (value: number) => string): string {
  const second = band.from !== undefined || band.above !== undefined;
  if (band.below !== undefined) {
    if (lang === "vi") return `${second ? "đến " : ""}dưới ${show(band.below)}`;
    return `${second ? "to " : ""}under ${show(band.below)}`;
  }
  if (band.upTo !== undefined) return lang === "vi" ? `đến ${show(band.upTo)}` : `up to ${show(band.upTo)}`;
  return "";
}
