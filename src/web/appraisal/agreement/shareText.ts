import { percentText, signedText } from "../../show/numbers.ts";
import type { Language } from "../../words/language.tsx";

/** A share (0–1) in percent; the sign of percent stays on the line of its number. */
export function shareText(share: number, language: Language): string {
  return percentText(share * 100, language).replace(" ", "\u00a0");
}

/** A signed share of the maximum in percent: −0.032 as «−3,2 %». */
export function signedShare(share: number, language: Language): string {
  return `${signedText(share * 100, language, 1)}${language === "vi" ? "\u00a0%" : "%"}`;
}
