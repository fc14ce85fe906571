import { sql, type Transaction } from "kysely";
import type { NewReply, Reply, ReplyReader, ReplyWriter } from "../../../app/appraisal/index.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

/** Answers of units to changed scores: the draft, and what was sent. */
export function createReplies(tx: Tx): ReplyReader & ReplyWriter {
  return {
    async repliesOfRound(roundId, { units, leaves } = {}) {
      const { rows } = await sql<Row>`
        select r.unit_key, r.leaf, r.agrees, r.text, r.version, r.updated_at, u.display_name as updated_by_name,
          r.sent_at, r.sent_text, r.sent_agrees, s.display_name as sent_by_name
        from replies r join accounts u on u.id = r.updated_by left join accounts s on s.id = r.sent_by
        where r.round_id = ${roundId}
          ${units ? sql`and r.unit_key = any(${[...units]}::text[])` : sql``}
          ${leaves ? sql`and r.leaf = any(${[...leaves]}::text[])` : sql``}`.execute(tx);
      return rows.map(replyOf);
    },
    saveReply: (reply) => save(tx, reply),
    async sendReply({ roundId, unit }, leaf, version, { at, by }) {
      const { numAffectedRows } = await sql`
        update replies set sent_at = ${at}, sent_by = ${by}, sent_text = text, sent_agrees = agrees
        where round_id = ${roundId} and unit_key = ${unit} and leaf = ${leaf} and version = ${version}`.execute(
        tx,
      );
      return numAffectedRows === 1n;
    },
  };
}

interface Row {
  readonly unit_key: string;
  readonly leaf: string;
  readonly agrees: boolean;
  readonly text: string;
  readonly version: number;
  readonly updated_at: Date;
  readonly updated_by_name: string;
  readonly sent_at: Date | null;
  readonly sent_text: string | null;
  readonly sent_agrees: boolean | null;
  readonly sent_by_name: string | null;
}

function replyOf(row: Row): Reply {
  return {
    unit: row.unit_key as UnitKey,
    leaf: row.leaf,
    agrees: row.agrees,
    text: row.text,
    version: row.version,
    updatedAt: row.updated_at,
    updatedByName: row.updated_by_name,
    sent: row.sent_at && {
      agrees: row.sent_agrees ?? false,
      text: row.sent_text ?? "",
      at: row.sent_at,
      byName: row.sent_by_name ?? "",
    },
  };
}

/** Writes the draft only over the version it was based on. */
async function save(tx: Tx, reply: NewReply): Promise<number | undefined> {
  const { roundId, unit, leaf, agrees, text, baseVersion, at, by } = reply;
  const changed = { agrees, text, updated_at: at, updated_by: by };
  const row =
    baseVersion === 0
      ? await tx
          .insertInto("replies")
          .values({ round_id: roundId, unit_key: unit, leaf, version: 1, ...changed })
          .onConflict((conflict) => conflict.doNothing())
          .returning("version")
          .executeTakeFirst()
      : await tx
          .updateTable("replies")
          .set({ ...changed, version: baseVersion + 1 })
          .where("round_id", "=", roundId)
          .where("unit_key", "=", unit)
          .where("leaf", "=", leaf)
          .where("version", "=", baseVersion)
          .returning("version")
          .executeTakeFirst();
  return row?.version;
}
