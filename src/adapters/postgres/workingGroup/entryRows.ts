import type { Transaction } from "kysely";
import type { WorkingGroupReader, WorkingGroupWriter } from "../../../app/workingGroup/index.ts";
import type { Database } from "../schema.ts";

export function entryRows(
  tx: Transaction<Database>,
): Pick<WorkingGroupReader, "entryTicks"> & Pick<WorkingGroupWriter, "setEntryTick" | "clearEntryTick"> {
  return {
    async entryTicks({ roundId, unit }) {
      const rows = await tx
        .selectFrom("entry_ticks as t")
        .innerJoin("accounts as a", "a.id", "t.entered_by")
        .where("t.round_id", "=", roundId)
        .where("t.unit_key", "=", unit)
        .select(["t.leaf", "t.fingerprint", "t.entered_at", "a.display_name"])
        .execute();
      return rows.map(({ leaf, fingerprint, entered_at, display_name }) => ({
        leaf,
        fingerprint,
        enteredAt: entered_at,
        enteredByName: display_name,
      }));
    },
    async setEntryTick({ roundId, unit }, leaf, { fingerprint, at, by }) {
      const said = { fingerprint, entered_at: at, entered_by: by };
      await tx
        .insertInto("entry_ticks")
        .values({ round_id: roundId, unit_key: unit, leaf, ...said })
        .onConflict((row) => row.columns(["round_id", "unit_key", "leaf"]).doUpdateSet(said))
        .execute();
    },
    async clearEntryTick({ roundId, unit }, leaf) {
      await tx
        .deleteFrom("entry_ticks")
        .where("round_id", "=", roundId)
        .where("unit_key", "=", unit)
        .where("leaf", "=", leaf)
        .execute();
    },
  };
}
