import type { UnitKey } from "../../contract/ids.ts";

/** A unit as it is kept. Dates are `YYYY-MM-DD`; a unit without `validFrom` has always been there. */
export interface UnitRecord {
  readonly key: UnitKey;
  readonly name: string;
  readonly nameEn: string | null;
  readonly family: string;
  /** "Cả nước", regions and counts: shown, never assessed. */
  readonly aggregate: boolean;
  readonly parent: UnitKey | null;
  /** The official code printed by the statistics office, never used as a key. */
  readonly code: string | null;
  readonly region6: string | null;
  readonly region8: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successor: UnitKey | null;
  readonly aliases: readonly string[];
  readonly illustration: boolean;
}

export interface UnitReader {
  byKey(key: UnitKey): Promise<UnitRecord | null>;
  /** In the order of their names in Vietnamese; unknown keys are left out. */
  byKeys(keys: readonly UnitKey[]): Promise<readonly UnitRecord[]>;
  /** All units, or those of one family, in the order of their names in Vietnamese. */
  list(family?: string): Promise<readonly UnitRecord[]>;
}

export interface UnitWriter {
  /** False when the key is taken; nothing is changed then. */
  insert(unit: UnitRecord): Promise<boolean>;
  /** Adds or replaces by key, parents before children; used to load the units that come with the program. */
  upsert(units: readonly UnitRecord[]): Promise<void>;
}
