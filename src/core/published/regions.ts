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

/** Units by region in the usual order; regions without a unit and units without a region are left out. */
export function groupByRegion<Unit extends PublishedUnit>(
  units: readonly Unit[],
): readonly { readonly region: string; readonly units: readonly Unit[] }[] {
  return REGIONS.map((region) => ({ region, units: units.filter((unit) => unit.region6 === region) })).filter(
    (group) => group.units.length > 0,
  );
}
