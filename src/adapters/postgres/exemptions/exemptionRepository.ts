import type { Transaction } from "kysely";
import type { ExemptionReader, ExemptionWriter } from "../../../app/exemptions/index.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

/** Requests that a leaf does not apply, inside one transaction. */
export function createExemptionRepository(tx: Transaction<Database>): ExemptionReader & ExemptionWriter {
  return {
    async exemptionRequests(roundId, unit) {
      const all = tx
        .selectFrom("exemption_requests as e")
        .innerJoin("accounts as a", "a.id", "e.asked_by")
        .leftJoin("accounts as d", "d.id", "e.decided_by")
        .innerJoin("units as u", "u.key", "e.unit_key")
        .where("e.round_id", "=", roundId)
        .selectAll("e")
        .select(["a.display_name as asked_by_name", "d.display_name as decided_by_name", "u.name"])
        .orderBy("e.asked_at")
        .orderBy("e.id");
      const rows = await (unit === undefined ? all : all.where("e.unit_key", "=", unit)).execute();
      return rows.map((row) => ({
        id: row.id,
        roundId,
        unit: row.unit_key as UnitKey,
        unitName: row.name,
        leaf: row.leaf,
        reason: row.reason,
        document: row.document,
        askedAt: row.asked_at,
        askedByName: row.asked_by_name,
        decision: row.decision,
        answer: row.answer,
        decidedAt: row.decided_at,
        decidedByName: row.decided_by_name,
      }));
    },
    async insertRequest({ id, roundId, unit, leaf, reason, document, at, by }) {
      await tx
        .insertInto("exemption_requests")
        .values({
          id,
          round_id: roundId,
          unit_key: unit,
          leaf,
          reason,
          document,
          asked_at: at,
          asked_by: by,
          decision: null,
          answer: "",
          decided_at: null,
          decided_by: null,
        })
        .execute();
    },
    async closeRequest(id, { decision, answer, at, by }) {
      await tx
        .updateTable("exemption_requests")
        .set({ decision, answer, decided_at: at, decided_by: by })
        .where("id", "=", id)
        .where("decision", "is", null)
        .execute();
    },
  };
}
