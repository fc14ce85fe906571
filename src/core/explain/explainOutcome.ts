import type { Lang } from "../numbers/format.ts";
import type { Outcome } from "../outcome.ts";
import { ENGLISH } from "./en.ts";
import { type Described, Facts } from "./facts.ts";
import { VIETNAMESE } from "./vi.ts";

/**
 * The sentence behind an outcome, in Vietnamese or English: the only place where a reason is written. With the leaf (or
 * bonus or penalty item), units of counting, options and inputs are called by their labels.
 */
export function explainOutcome(outcome: Outcome, lang: Lang, leaf?: Described): string {
  const sentences = lang === "vi" ? VIETNAMESE : ENGLISH;
  return sentences[outcome.trace.reasonCode](new Facts(outcome, lang, leaf));
}
