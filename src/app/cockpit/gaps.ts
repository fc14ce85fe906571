import type { GroupGap, NeighbourGap } from "../../contract/cockpit.ts";
import { type Band, type BandSet, wordsIn } from "../../core/index.ts";
import type { KnownYear } from "../results/index.ts";

/** Points to the next better group, by the limits that the criteria set of that year states. */
export function groupGap(bands: BandSet | undefined, value: number | null): GroupGap {
  if (bands === undefined || bands.base !== "points" || value === null) return { kind: "unknown" };
  const limits = bands.bands.flatMap((band) => {
    const limit = band.from ?? band.above;
    return limit === undefined ? [] : [{ band, limit }];
  });
  if (limits.length === 0) return { kind: "unknown" };
  const better = limits
    .filter(({ band, limit }) => value < limit || (band.from === undefined && value <= limit))
    .toSorted((one, other) => one.limit - other.limit);
  const [next] = better;
  if (next === undefined) return { kind: "best" };
  return { kind: "known", group: nameOf(next.band), points: Math.round((next.limit - value) * 1e9) / 1e9 };
}

function nameOf({ id, label }: Band): { vi: string; en: string } {
  if (label === undefined) return { vi: `nhóm ${id}`, en: `group ${id}` };
  return { vi: wordsIn(label, "vi"), en: wordsIn(label, "en") };
}

/** Points to the unit ranked directly above, or to the nearest one above of which points are known. */
export function neighbourGap({ units }: KnownYear, unit: string, rank: number | null): NeighbourGap {
  const own = units.find((one) => one.unit === unit)?.value ?? null;
  if (rank === 1) return { kind: "first" };
  if (own === null || rank === null) return { kind: "unknown" };
  const above = units.flatMap((one) =>
    one.rank !== null && one.value !== null && one.rank < rank && one.unit !== unit
      ? [{ name: one.name, nameEn: one.nameEn, rank: one.rank, value: one.value }]
      : [],
  );
  const [nearest] = above.toSorted((one, other) => other.rank - one.rank);
  if (nearest === undefined) return { kind: "unknown" };
  return {
    kind: "known",
    name: { vi: nearest.name, en: nearest.nameEn ?? nearest.name },
    rank: nearest.rank,
    points: Math.round(Math.abs(nearest.value - own) * 1e9) / 1e9,
    next: above.filter(({ rank: place }) => place === nearest.rank).length >= rank - nearest.rank,
  };
}
