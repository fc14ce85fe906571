import type { PublishedUnitRef } from "../../contract/published.ts";
import type { PublishedUnit } from "../../core/published/index.ts";

/** What pages need to name a unit and link to it. */
export function unitRef(unit: PublishedUnit): PublishedUnitRef {
  const { key, name, nameEn, family, aggregate, validFrom, validTo } = unit;
  return { key, name, nameEn, family, aggregate, validFrom, validTo, region: unit.region6 };
}

/** A unit that a row names and the store does not hold any more is shown by its key. */
export function strangerRef(key: string): PublishedUnitRef {
  return {
    key,
    name: key,
    nameEn: null,
    family: "",
    aggregate: false,
    region: null,
    validFrom: null,
    validTo: null,
  };
}
