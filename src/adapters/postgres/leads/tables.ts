import type { ColumnType } from "kysely";

interface ComponentLeadsTable {
  unit_key: string;
  index_id: string;
  component: string;
  lead_key: string;
  account_id: string | null;
  set_at: ColumnType<Date, Date, Date>;
  set_by: string;
}

export interface LeadTables {
  component_leads: ComponentLeadsTable;
}
