import type { Lang } from "../../core/index.ts";
import { counted } from "../../core/numbers/plural.ts";

/** Places gained or lost in words a clerk uses. */
export function changeWords(places: number, lang: Lang): string {
  const size = Math.abs(places);
  if (places === 0) return lang === "vi" ? "giữ nguyên" : "unchanged";
  if (lang === "vi") return `${places > 0 ? "tăng" : "giảm"} ${size} bậc`;
  return `${places > 0 ? "up" : "down"} ${counted(size, "place")}`;
}

/** ▲ or ▼ with the number in words: colour is never the only sign. */
export function ChangeMark({ places, lang }: { places: number; lang: Lang }) {
  const direction = places > 0 ? "gain" : places < 0 ? "loss" : "same";
  const mark = places > 0 ? "▲" : places < 0 ? "▼" : "=";
  return (
    <span className={`change change-${direction}`}>
      <span aria-hidden="true" className="change-mark">
        {mark}
      </span>{" "}
      {changeWords(places, lang)}
    </span>
  );
}
