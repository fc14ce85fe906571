/** The known name closest to what was typed, where at most a third of its letters differ; undefined otherwise. */
export function nearestName(typed: string, known: readonly string[]): string | undefined {
  const wanted = plain(typed);
  const near = known
    .map((name) => ({ name, distance: distance(wanted, plain(name)) }))
    .filter(({ name, distance: steps }) => steps <= Math.max(2, Math.floor(name.length / 3)))
    .sort((left, right) => left.distance - right.distance);
  return near[0]?.name;
}

/** Without marks, capitals and what stands between words: "Đơn vị" and "don_vi" are one. */
function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[\s_-]+/g, "");
}

/** Least number of letters to change, add or leave out (Levenshtein). */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(one).entries()) {
    const line = [row + 1];
    for (const [column, wanted] of Array.from(other).entries()) {
      const kept = (above[column] ?? 0) + (letter === wanted ? 0 : 1);
      line.push(Math.min(kept, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}
