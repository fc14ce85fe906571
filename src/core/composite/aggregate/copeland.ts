/** A child of a node: its values and its weight, at the rows that are compared. */
export interface Rival {
  readonly values: Float64Array;
  readonly weight: number;
}

/**
 * Copeland scores of the rows: +1 for every other row that is outranked, −1 for every one that outranks. A row outranks
 * another where the weights of the children in which it is higher, ties counting half, come to more than one half of the
 * weights of the children known for both. Rows without any value stay NaN. Munda & Nardo (2009); COINr `a_copeland`.
 */
export function copelandScores(children: readonly Rival[], rows: number): Float64Array {
  const scores = new Float64Array(rows);
  const known = new Uint8Array(rows);
  for (const { values } of children)
    for (let at = 0; at < rows; at++) if (!Number.isNaN(values[at])) known[at] = 1;
  for (let left = 0; left < rows; left++) {
    if (known[left] !== 1) {
      scores[left] = Number.NaN;
      continue;
    }
    for (let right = left + 1; right < rows; right++) {
      const outcome = known[right] === 1 ? outranks(children, left, right) : 0;
      scores[left] = (scores[left] ?? 0) + outcome;
      scores[right] = (scores[right] ?? 0) - outcome;
    }
  }
  return scores;
}

function outranks(children: readonly Rival[], left: number, right: number): -1 | 0 | 1 {
  let total = 0;
  for (const { values, weight } of children)
    if (!Number.isNaN(values[left]) && !Number.isNaN(values[right])) total += weight;
  if (total === 0) return 0;
  let share = 0;
  for (const { values, weight } of children) {
    const [a = Number.NaN, b = Number.NaN] = [values[left], values[right]];
    if (a > b) share += weight / total;
    else if (a === b) share += (weight / total) * 0.5;
  }
  if (Math.abs(share - 0.5) < 1e-12) return 0;
  return share > 0.5 ? 1 : -1;
}
