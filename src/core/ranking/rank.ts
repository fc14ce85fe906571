import { roundHalfUp } from "../numbers/round.ts";

export type TieRule = "competition" | "dense";

/**
 * Ranks of values, 1 for the largest, in the order given. Values are compared at `decimals`, so that float noise neither
 * splits nor makes a tie. `competition` leaves gaps after ties (1, 2, 2, 4), `dense` does not (1, 2, 2, 3).
 */
export function rank(values: readonly number[], decimals: number, ties: TieRule): readonly number[] {
  const clean = values.map((value) => roundHalfUp(value, decimals));
  const order = clean
    .map((_, index) => index)
    .sort((left, right) => (clean[right] ?? 0) - (clean[left] ?? 0));
  const ranks: number[] = Array.from({ length: values.length });
  let current = 0;
  let previous: number | undefined;
  order.forEach((unit, place) => {
    const value = clean[unit];
    if (value !== previous) current = ties === "dense" ? current + 1 : place + 1;
    ranks[unit] = current;
    previous = value;
  });
  return ranks;
}
