/**
 * Rank-order centroid weights (Barron, 1992): the mean of all weights that keep the order of importance given, greatest
 * first. Sum 1.
 */
export function rankOrderCentroid(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, place) => {
    let sum = 0;
    for (let rank = place + 1; rank <= count; rank++) sum += 1 / rank;
    return sum / count;
  });
}
