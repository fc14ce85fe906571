import { formatNumber } from "../numbers/format.ts";

/** "1 point", "0.5 points". */
export function englishPoints(points: number): string {
  return `${formatNumber(points, "en")} ${points === 1 ? "point" : "points"}`;
}
