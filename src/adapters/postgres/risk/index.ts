import type { Transaction } from "kysely";
import type { RiskReader, RiskWriter } from "../../../app/risk/index.ts";
import { shippedRiskRules } from "../../files/shippedRiskRules.ts";
import type { Database } from "../schema.ts";
import { leafRows } from "./leafRows.ts";
import { markRows } from "./markRows.ts";
import { ruleRows } from "./ruleRows.ts";
import { sheetRows } from "./sheetRows.ts";

/** Where points stand, and the rules by which it is judged, in PostgreSQL, inside one transaction. */
export function createRiskRepository(tx: Transaction<Database>): RiskReader & RiskWriter {
  return {
    shipped: shippedRiskRules,
    ...leafRows(tx),
    ...sheetRows(tx),
    ...markRows(tx),
    ...ruleRows(tx),
  };
}
