/** A number without loss: numerator / denominator, in lowest terms, the denominator above 0. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** More than these and factorials times ranks would leave the whole numbers of a double. */
export const MOST_PLAYERS = 12;

/**
 * Shapley values of a game of whole numbers: what each player brings, averaged over all orders in which the players could
 * come (L. S. Shapley, A value for n-person games, 1953). `worth[S]` is the value when the players whose bits are set in S
 * have come. Values add up exactly to worth[all] − worth[0]; equal players get equal values and one that never changes
 * anything gets 0. Throws RangeError beyond 12 players.
 */
export function shapley(players: number, worth: Int32Array): readonly Fraction[] {
  if (players > MOST_PLAYERS)
    throw new RangeError(`${players} players are too many; at most ${MOST_PLAYERS}`);
  const factorials = [1];
  for (let n = 1; n <= players; n += 1) factorials.push((factorials[n - 1] ?? 1) * n);
  const all = factorials[players] ?? 1;
  const sizes = worth.map((_, set) => bits(set));
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    let numerator = 0;
    for (let set = 0; set < worth.length; set += 1) {
      if ((set & bit) !== 0) continue;
      const size = sizes[set] ?? 0;
      const orders = (factorials[size] ?? 0) * (factorials[players - size - 1] ?? 0);
      numerator += orders * ((worth[set | bit] ?? 0) - (worth[set] ?? 0));
    }
    return reduced(numerator, all);
  });
}

export function reduced(numerator: number, denominator: number): Fraction {
  let [left, right] = [Math.abs(numerator), denominator];
  while (right > 0) [left, right] = [right, left % right];
  const divisor = left === 0 ? 1 : left;
  return { numerator: numerator === 0 ? 0 : numerator / divisor, denominator: denominator / divisor };
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) count += 1;
  return count;
}
