import type { ComparedComponents } from "./components.ts";
import type { ChangePart } from "./yearTable.ts";

const NANO = 1e9;
/** Half a unit of the second decimal for each part and the total: what printing at two decimals can take away. */
const ROUNDING = 0.005;

export interface PointsShare {
  readonly part: ChangePart;
  /** Points gained, at nine decimals. */
  readonly points: number;
}

/** The points of a unit that its known components do not account for, in each year. */
export function restOf(
  { own, dropped, added }: ComparedComponents,
  totals: readonly [number, number],
): readonly [number, number] {
  const sum = (side: 0 | 1): number =>
    own.reduce((total, { points }) => total + nano(points[side]), 0) +
    [...(side === 0 ? dropped : added).values()].reduce((total, points) => total + nano(points), 0);
  return [(nano(totals[0]) - sum(0)) / NANO, (nano(totals[1]) - sum(1)) / NANO];
}

/**
 * Splits the change of a unit's total, in whole billionths of a point so that the shares add up to it exactly. Where a
 * maximum changed, share of the maximum × maximum changes in both; each gets the mean of its two orders (Shapley), and what
 * rounding to billionths leaves falls to the rules.
 */
export function splitPoints(
  compared: ComparedComponents,
  totals: readonly [number, number],
): readonly PointsShare[] {
  const { own, dropped, added, reasons } = compared;
  const change = nano(totals[1]) - nano(totals[0]);
  const rest = restOf(compared, totals);
  const left = nano(rest[1]) - nano(rest[0]);
  const shares = own.map(({ code, points, max }) => {
    const moved =
      max[0] === max[1]
        ? nano(points[1]) - nano(points[0])
        : nano(((points[1] / max[1] - points[0] / max[0]) * (max[0] + max[1])) / 2);
    return { part: { kind: "own", components: [code] } as const, moved };
  });
  const rules = change - left - shares.reduce((sum, { moved }) => sum + moved, 0);
  const ruled = dropped.size + added.size > 0 || own.some(({ max }) => max[0] !== max[1]);
  return [
    ...shares.map(({ part, moved }) => ({ part, points: moved / NANO })),
    ...(ruled ? [{ part: { kind: "rules" } as const, points: rules / NANO }] : []),
    ...(left === 0
      ? []
      : [
          {
            part: { kind: "notKnown", reasons: unexplained(compared, reasons, rest) } as const,
            points: left / NANO,
          },
        ]),
  ];
}

/** Reasons for the points that the components do not account for. */
export function unexplained(
  { own, dropped, added }: ComparedComponents,
  reasons: ComparedComponents["reasons"],
  rest: readonly [number, number],
): ComparedComponents["reasons"] {
  const most = ROUNDING * (own.length + Math.max(dropped.size, added.size) + 1) + 1e-9;
  const rounding = Math.abs(rest[0]) <= most && Math.abs(rest[1]) <= most;
  return reasons.length === 0 || (rounding && own.length > 0) ? ["parts-do-not-sum"] : reasons;
}

function nano(points: number): number {
  return Math.round(points * NANO);
}
