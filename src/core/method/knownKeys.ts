import { methodJsonSchema } from "./jsonSchema.ts";

let keys: readonly string[] | undefined;

/** Every key of the method language, for suggestions. */
export function knownKeys(): readonly string[] {
  keys ??= [...collect(methodJsonSchema(), new Set<string>())];
  return keys;
}

/** The word among `words` that differs least, if the difference looks like a slip of the hand. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const ranked = words
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((left, right) => left.distance - right.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.max(1, Math.floor(word.length / 3))
    ? best.candidate
    : undefined;
}

function collect(schema: unknown, found: Set<string>): Set<string> {
  if (Array.isArray(schema)) for (const inner of schema) collect(inner, found);
  else if (typeof schema === "object" && schema !== null) {
    for (const [key, inner] of Object.entries(schema)) {
      if (key === "properties" && typeof inner === "object" && inner !== null)
        for (const name of Object.keys(inner)) found.add(name);
      collect(inner, found);
    }
  }
  return found;
}

/** Levenshtein distance: letters to add, drop or change. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
