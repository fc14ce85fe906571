import type { ComponentView, PublishedUnitRef } from "../contract/published.ts";
import type { Lang } from "../core/index.ts";

export function unitName(unit: PublishedUnitRef, lang: Lang): string {
  return lang === "en" ? (unit.nameEn ?? unit.name) : unit.name;
}

/** The component that is the index as a whole. */
const WHOLE = "total";

/** What a figure is about where it is not the index as a whole: one field, a count of units. */
export function partLabel(component: ComponentView, lang: Lang): string | null {
  return component.code === WHOLE ? null : component.label[lang];
}

const REGIONS_EN: Readonly<Record<string, string>> = {
  "Trung du và miền núi phía Bắc": "Northern Midlands and Mountains",
  "Đồng bằng sông Hồng": "Red River Delta",
  "Bắc Trung Bộ và Duyên hải miền Trung": "North Central and Central Coast",
  "Tây Nguyên": "Central Highlands",
  "Đông Nam Bộ": "South East",
  "Đồng bằng sông Cửu Long": "Mekong River Delta",
};

/** A region in the reader's language; one the pages do not know is shown as it is. */
export function regionName(region: string, lang: Lang): string {
  return lang === "en" ? (REGIONS_EN[region] ?? region) : region;
}

/** `2025-07-01` → 01/07/2025. */
export function shownDay(day: string): string {
  return day.split("-").toReversed().join("/");
}

/** The day before a first invalid day: a unit valid to 2025-07-01 stood until 30/06/2025. */
export function lastDay(validTo: string): string {
  const [year = 0, month = 1, day = 1] = validTo.split("-").map(Number);
  const before = new Date(Date.UTC(year, month - 1, day - 1));
  return shownDay(before.toISOString().slice(0, 10));
}
