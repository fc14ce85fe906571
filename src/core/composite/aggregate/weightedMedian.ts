/**
 * Middle of values: the mean of the two middle ones for an even count. With weights, the value at which the weights reach
 * one half of their sum, and the mean of it and the next where they reach it exactly.
 */
export function middle(values: readonly number[], weights: readonly number[] | undefined): number {
  const order = [...values.keys()].sort((left, right) => (values[left] ?? 0) - (values[right] ?? 0));
  const at = (place: number): number => values[order[place] ?? 0] ?? Number.NaN;
  if (weights === undefined) {
    const half = order.length / 2;
    return Number.isInteger(half) ? (at(half - 1) + at(half)) / 2 : at(Math.floor(half));
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  for (let place = 0; place < order.length; place++) {
    reached += weights[order[place] ?? 0] ?? 0;
    if (Math.abs(reached - total / 2) < 1e-12 * total && place + 1 < order.length)
      return (at(place) + at(place + 1)) / 2;
    if (reached > total / 2) return at(place);
  }
  return at(order.length - 1);
}
