import { snap } from "../numbers/round.ts";
import type { OwnComponent } from "./components.ts";
import { MOST_PLAYERS } from "./shapley.ts";

/** Components of the unit that come into a change together, with their points by their own year and by the year of the rules. */
export interface OwnPlayer {
  readonly components: readonly string[];
  /** points[own year][year of the rules]. */
  readonly points: readonly [readonly [number, number], readonly [number, number]];
}

/** One player a component; those with the same share of the maximum in both years are left out, as they change nothing. */
export function ownPlayers(own: readonly OwnComponent[]): readonly OwnPlayer[] {
  return own
    .map(({ code, points, max }): OwnPlayer => {
      const at = (year: 0 | 1, rules: 0 | 1): number =>
        max[0] === max[1] ? points[year] : (points[year] / max[year]) * max[rules];
      return {
        components: [code],
        points: [
          [at(0, 0), at(0, 1)],
          [at(1, 0), at(1, 1)],
        ],
      };
    })
    .filter(({ points }) => moved({ points }) !== 0);
}

/** At most `most` players: components by field when there are too many, then the fields that moved least together. */
export function grouped(
  players: readonly OwnPlayer[],
  fields: Readonly<Record<string, string>> | undefined,
  others: number,
): readonly OwnPlayer[] {
  const most = MOST_PLAYERS - others;
  if (players.length <= most) return players;
  const byField = new Map<string, OwnPlayer[]>();
  for (const player of players) {
    const code = player.components[0] ?? "";
    const field = fields?.[code] ?? code.split(".")[0] ?? code;
    byField.set(field, [...(byField.get(field) ?? []), player]);
  }
  const together = [...byField.values()].map(joined);
  if (together.length <= most) return together;
  const ordered = together.toSorted((left, right) => moved(right) - moved(left) || order(left, right));
  const kept = ordered.slice(0, most - 1);
  return [...kept, joined(ordered.slice(most - 1))].toSorted(order);
}

function moved({ points }: Pick<OwnPlayer, "points">): number {
  return Math.max(Math.abs(snap(points[1][0] - points[0][0])), Math.abs(snap(points[1][1] - points[0][1])));
}

function order(left: OwnPlayer, right: OwnPlayer): number {
  const [one, other] = [left.components[0] ?? "", right.components[0] ?? ""];
  return one < other ? -1 : one > other ? 1 : 0;
}

function joined(players: readonly OwnPlayer[]): OwnPlayer {
  const sum = (year: 0 | 1, rules: 0 | 1): number =>
    players.reduce((total, { points }) => total + points[year][rules], 0);
  return {
    components: players.flatMap(({ components }) => components),
    points: [
      [sum(0, 0), sum(0, 1)],
      [sum(1, 0), sum(1, 1)],
    ],
  };
}
