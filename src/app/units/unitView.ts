import type { UnitView } from "../../contract/units.ts";
import type { UnitRecord } from "./ports.ts";

/** What the API shows of a unit. */
export function unitView(unit: UnitRecord): UnitView {
  const { key, name, nameEn, family, parent, validFrom, validTo, illustration } = unit;
  return { key, name, nameEn, family, parent, validFrom, validTo, illustration };
}
