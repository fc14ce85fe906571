import type { Words } from "../audit/index.ts";

/** The first sentence in each language, for a subject: what follows stands in the mail. */
export function firstSentences({ vi, en }: Words): Words {
  const first = (text: string): string => text.split(/\.(?:\s|$)/, 1)[0] ?? text;
  return { vi: first(vi), en: first(en) };
}
