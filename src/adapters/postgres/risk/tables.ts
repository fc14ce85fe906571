import type { ColumnType, Generated } from "kysely";
import type { LeafRisk, RiskHeadline, RiskState } from "../../../core/index.ts";

interface LeafRisksTable {
  round_id: string;
  unit_key: string;
  leaf: string;
  field: string;
  lead_key: string | null;
  state: RiskState;
  max: number;
  sure: number;
  at_risk: number;
  lost: number;
  open: number;
  points_per_effort: number;
  judgement: ColumnType<LeafRisk, string, string>;
}

interface SheetRisksTable {
  round_id: string;
  unit_key: string;
  rules: string;
  summary: ColumnType<unknown, string, string>;
  headline: ColumnType<RiskHeadline, string, string>;
  good_until: Date;
  made_at: Date;
}

interface RiskDuesTable {
  id: Generated<number>;
  round_id: string;
  unit_key: string;
  leaf: string;
}

interface RiskDaysTable {
  round_id: string;
  unit_key: string;
  /** YYYY-MM-DD */
  day: string;
  sure: number;
  at_risk: number;
  lost: number;
  open: number;
}

interface OfficeRiskRulesTable {
  office_key: string;
  version: number;
  source: string | null;
  sha256: string;
  name: string;
  note: string;
  saved_at: Date;
  saved_by: string;
}

/** Tables of the risk module. */
export interface RiskTables {
  leaf_risks: LeafRisksTable;
  sheet_risks: SheetRisksTable;
  risk_dues: RiskDuesTable;
  risk_days: RiskDaysTable;
  office_risk_rules: OfficeRiskRulesTable;
}
