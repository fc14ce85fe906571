/**
 * A query of PostgreSQL's text search for what a person typed: every word must be there. Of the last one, which may still
 * be typed, two letters of its beginning are enough; those before it are whole, because to follow every beginning takes
 * much longer. Words written as one («15/KH-UBND») must stand one after the other. Null when nothing was typed. `fold`
 * gives the form in which texts are kept: words without marks, in lower case, parted by blanks.
 */
export function textQuery(typed: string, fold: (text: string) => string): string | null {
  const groups = typed
    .split(/\s+/u)
    .map((group) =>
      fold(group)
        .split(" ")
        .filter((word) => word !== ""),
    )
    .filter((words) => words.length > 0);
  if (groups.length === 0) return null;
  return groups.map((words, place) => phrase(words, place === groups.length - 1)).join(" & ");
}

function phrase(words: readonly string[], unfinished: boolean): string {
  const last = words.length - 1;
  const parts = words.map((word, place) =>
    unfinished && place === last && /..|\p{N}/u.test(word) ? `'${word}':*` : `'${word}'`,
  );
  return parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(" <-> ")})`;
}
