export interface UnitsTable {
  key: string;
  name: string;
  name_en: string | null;
  family: string;
  aggregate: boolean;
  parent_key: string | null;
  code: string | null;
  region6: string | null;
  region8: string | null;
  /** YYYY-MM-DD */
  valid_from: string | null;
  valid_to: string | null;
  successor_key: string | null;
  aliases: string[];
  illustration: boolean;
}

/** Tables of the units module. */
export interface UnitTables {
  units: UnitsTable;
}
