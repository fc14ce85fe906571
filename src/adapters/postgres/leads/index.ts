import type { Transaction } from "kysely";
import type { LeadReader, LeadWriter } from "../../../app/leads/index.ts";
import { AccountId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

/** Who leads which component of an index, inside one transaction. */
export function createLeadRepository(tx: Transaction<Database>): LeadReader & LeadWriter {
  return {
    async leadsOf(unit) {
      const rows = await tx
        .selectFrom("component_leads")
        .selectAll()
        .where("unit_key", "=", unit)
        .orderBy("index_id")
        .orderBy("component")
        .execute();
      return rows.map((row) => ({
        unit,
        index: row.index_id,
        component: row.component,
        lead: UnitKey.parse(row.lead_key),
        account: row.account_id === null ? null : AccountId.parse(row.account_id),
      }));
    },
    async setLead({ unit, index, component, lead, account }, at, by) {
      const columns = { lead_key: lead, account_id: account, set_at: at, set_by: by };
      await tx
        .insertInto("component_leads")
        .values({ unit_key: unit, index_id: index, component, ...columns })
        .onConflict((conflict) =>
          conflict.columns(["unit_key", "index_id", "component"]).doUpdateSet(columns),
        )
        .execute();
    },
    async removeLead({ unit, index, component }) {
      await tx
        .deleteFrom("component_leads")
        .where("unit_key", "=", unit)
        .where("index_id", "=", index)
        .where("component", "=", component)
        .execute();
    },
  };
}
