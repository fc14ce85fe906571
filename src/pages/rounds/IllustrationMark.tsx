import type { Lang } from "../../core/index.ts";
import { roundWords } from "./words.ts";

/** Stands beside everything that is made up, so that nobody quotes it as real. */
export function IllustrationMark({ lang }: { lang: Lang }) {
  return <span className="illustration-mark">{roundWords(lang).illustration}</span>;
}
