import type { UnitRecord } from "../../src/app/units/index.ts";
import { UnitKey } from "../../src/contract/ids.ts";

/** An illustration unit with everything else left out. */
export function unitRecord(key: string, name: string, family: string): UnitRecord {
  return {
    key: UnitKey.parse(key),
    name,
    nameEn: null,
    family,
    aggregate: false,
    parent: null,
    code: null,
    region6: null,
    region8: null,
    validFrom: null,
    validTo: null,
    successor: null,
    aliases: [],
    illustration: true,
  };
}
