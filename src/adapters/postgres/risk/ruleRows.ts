import { sql, type Transaction } from "kysely";
import type { OfficeRules, RiskReader, RiskWriter } from "../../../app/risk/index.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Rules = Pick<RiskReader, "rulesOf" | "rulesHistory"> & Pick<RiskWriter, "lockRules" | "saveRules">;

/** Rules that offices keep themselves; no version is ever erased. */
export function ruleRows(tx: Transaction<Database>): Rules {
  return {
    async rulesOf(office) {
      const row = await select(tx, office).limit(1).executeTakeFirst();
      return row && rulesOf(row);
    },
    rulesHistory: async (office) => (await select(tx, office).execute()).map(rulesOf),
    async lockRules(office) {
      await sql`select pg_advisory_xact_lock(hashtextextended('risk-rules:' || ${office}, 0))`.execute(tx);
    },
    async saveRules({ office, source, sha256, name, note, savedAt, savedBy }) {
      const { highest } = await tx
        .selectFrom("office_risk_rules")
        .where("office_key", "=", office)
        .select(sql<number>`coalesce(max(version), 0)`.as("highest"))
        .executeTakeFirstOrThrow();
      const version = highest + 1;
      const row = {
        office_key: office,
        version,
        source,
        sha256,
        name,
        note,
        saved_at: savedAt,
        saved_by: savedBy,
      };
      await tx.insertInto("office_risk_rules").values(row).execute();
      return version;
    },
  };
}

function select(tx: Transaction<Database>, office: UnitKey) {
  return tx
    .selectFrom("office_risk_rules as o")
    .innerJoin("accounts as a", "a.id", "o.saved_by")
    .where("o.office_key", "=", office)
    .orderBy("o.version", "desc")
    .select([
      "o.office_key",
      "o.version",
      "o.source",
      "o.sha256",
      "o.name",
      "o.note",
      "o.saved_at",
      "a.display_name",
    ]);
}

function rulesOf(row: Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number]): OfficeRules {
  return {
    office: row.office_key as UnitKey,
    version: row.version,
    source: row.source,
    sha256: row.sha256,
    name: row.name,
    note: row.note,
    savedAt: row.saved_at,
    savedByName: row.display_name,
  };
}
