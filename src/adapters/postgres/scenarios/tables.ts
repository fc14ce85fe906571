import type { ColumnType, JSONColumnType } from "kysely";
import type { ScenarioSupposed } from "../../../app/scenarios/index.ts";
import type { KeptResult, Sharing } from "../../../contract/scenarios.ts";

type Moment = ColumnType<Date, Date, Date>;

interface ScenariosTable {
  id: string;
  unit_key: string;
  round_id: string;
  title: string;
  note: string;
  supposed: JSONColumnType<ScenarioSupposed>;
  kept: JSONColumnType<KeptResult>;
  sharing: Sharing;
  created_at: Moment;
  created_by: string;
  saved_at: Moment;
  version: ColumnType<number, number | undefined, number>;
  put_away_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  put_away_by: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface ScenarioTables {
  scenarios: ScenariosTable;
}
