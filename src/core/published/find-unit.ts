import { validOn } from "./completeness.ts";
import { searchKey } from "./search-key.ts";
import type { PublishedUnit } from "./types.ts";

export type UnitMatch =
  | { readonly kind: "found"; readonly unit: PublishedUnit }
  | { readonly kind: "unknown" }
  | { readonly kind: "several"; readonly units: readonly PublishedUnit[] };

const ADMINISTRATIVE_WORDS = /^(tinh|thanh pho|tp) /;

/**
 * The unit a file means: by key, or by name as it stood at the end of that year. A name alone never crosses July
 * 2025: “Bắc Ninh” of 2023 is not the Bắc Ninh of today.
 */
export function findUnit(
  units: readonly PublishedUnit[],
  text: string,
  family: string,
  year: number | null,
): UnitMatch {
  const byKey = units.find((unit) => unit.key === text);
  if (byKey) return { kind: "found", unit: byKey };
  const wanted = plainName(text);
  const named = units.filter((unit) =>
    [unit.name, ...unit.aliases].some((name) => plainName(name) === wanted),
  );
  const inFamily = named.filter((unit) => unit.family === family || unit.aggregate);
  const candidates = inFamily.length > 0 ? inFamily : named;
  const standing = year === null ? candidates : candidates.filter((unit) => validOn(unit, `${year}-12-31`));
  const exact = standing.filter((unit) => unit.name.normalize("NFC") === text.trim().normalize("NFC"));
  const matches = exact.length > 0 ? exact : standing;
  const [only, ...more] = matches;
  if (!only) return { kind: "unknown" };
  return more.length === 0 ? { kind: "found", unit: only } : { kind: "several", units: matches };
}

function plainName(text: string): string {
  return searchKey(text).replace(ADMINISTRATIVE_WORDS, "");
}
