import type { PublishedUnit } from "./types.ts";

/** The six socio-economic regions used in PAR INDEX reports until 2024, in their usual order from north to south. */
export const REGIONS: readonly string[] = [
  "Trung du và miền núi phía Bắc",
  "Đồng bằng sông Hồng",
  "Bắc Trung Bộ và Duyên hải miền Trung",
  "Tây Nguyên",
  "Đông Nam Bộ",
  "Đồng bằng sông Cửu Long",
];

/** Units by region; those without one stand under null, last. */
export function groupByRegion<T extends { readonly unit: PublishedUnit }>(
  rows: readonly T[],
): ReadonlyMap<string | null, readonly T[]> {
  const order: (string | null)[] = [...REGIONS, null];
  return new Map(
    order
      .map((region): [string | null, readonly T[]] => [
        region,
        rows.filter((row) => row.unit.region6 === region),
      ])
      .filter(([, group]) => group.length > 0),
  );
}
