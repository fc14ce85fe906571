import { roundHalfUp } from "./round.ts";

export type Lang = "vi" | "en";

/** A number with a fixed count of decimals: 85.785 → "85,79" in Vietnamese, "85.79" in English; thousands are grouped. */
export function formatDecimal(value: number, decimals: number, lang: Lang): string {
  return write(roundHalfUp(value, decimals).toFixed(decimals), lang);
}

/** A number with as many decimals as it needs, at most `decimals`: 1.8 → "1,8", 20 → "20". */
export function formatNumber(value: number, lang: Lang, decimals = 4): string {
  return write(String(Number(roundHalfUp(value, decimals).toFixed(decimals))), lang);
}

/** A share (0–1) as a percentage: 0.9 → "90 %" in Vietnamese, "90%" in English. */
export function formatShare(share: number, lang: Lang, decimals = 2): string {
  return `${formatNumber(share * 100, lang, decimals)}${lang === "vi" ? " %" : "%"}`;
}

function write(plain: string, lang: Lang): string {
  const [whole = "", decimals] = plain.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === "vi" ? "." : ",");
  return decimals === undefined ? grouped : `${grouped}${lang === "vi" ? "," : "."}${decimals}`;
}
