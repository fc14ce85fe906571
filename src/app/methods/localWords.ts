import type { Lang, LocalText } from "../../core/index.ts";

/** The words of a method in a language; Vietnamese where nobody has written the English. */
export function localWords(text: LocalText, lang: Lang): string {
  return lang === "en" ? (text.en ?? text.vi) : text.vi;
}
