import { bothWords } from "./compareWords.ts";
import type { Words } from "./fault.ts";
import type { LocalText } from "./words.ts";

/** A part of a method as far as its words are compared; `leaf` is null for one made of others. */
interface Place {
  readonly code: string;
  readonly node: { readonly label: LocalText };
  readonly leaf: object | null;
}

/** A hint: what stood under one code seems to stand under another. People decide. */
export interface Renumbering {
  readonly before: string;
  readonly after: string;
  readonly label: Words;
}

/**
 * Words that left their code and came back under another one: the criterion was probably given a new number. Pairs only
 * where the words are met once on either side beside those that kept their code; two alike are left to the reader.
 */
export function likelyRenumbered(
  before: ReadonlyMap<string, Place>,
  after: ReadonlyMap<string, Place>,
): readonly Renumbering[] {
  const left = movers(before, after);
  const arrived = movers(after, before);
  return [...left].flatMap(([words, codes]) => {
    const found = arrived.get(words) ?? [];
    const [from, to] = [codes[0], found[0]];
    if (codes.length !== 1 || found.length !== 1 || from === undefined || to === undefined) return [];
    return [{ before: from.code, after: to.code, label: bothWords(to.node.label) }];
  });
}

/** Places whose words do not stand under the same code on the other side, by their words. */
function movers(
  own: ReadonlyMap<string, Place>,
  other: ReadonlyMap<string, Place>,
): ReadonlyMap<string, readonly Place[]> {
  const byWords = new Map<string, Place[]>();
  for (const place of own.values()) {
    const words = keyOf(place);
    const there = other.get(place.code);
    if (there !== undefined && keyOf(there) === words) continue;
    byWords.set(words, [...(byWords.get(words) ?? []), place]);
  }
  return byWords;
}

/** A leaf and a criterion with children are never the same thing. */
function keyOf({ node, leaf }: Place): string {
  const words = node.label.vi
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s.,;:]+/g, " ")
    .trim();
  return `${leaf === null ? "group" : "leaf"} ${words}`;
}
