/**
 * Points are added and split as whole grains of 1e-9 points, so that parts make up their whole exactly and a sum does not
 * depend on its order. Exact up to a million points.
 */
const GRAINS = 1e9;

export function grainsOf(points: number): number {
  return Math.round(points * GRAINS);
}

export function pointsOf(grains: number): number {
  return grains / GRAINS;
}
