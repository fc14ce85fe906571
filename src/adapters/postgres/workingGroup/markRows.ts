import { sql, type Transaction } from "kysely";
import type {
  Mark,
  NewMark,
  WorkingGroupReader,
  WorkingGroupWriter,
} from "../../../app/workingGroup/index.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

export function markRows(
  tx: Tx,
): Pick<WorkingGroupReader, "marks" | "marksOfLeaf"> & Pick<WorkingGroupWriter, "appendMark"> {
  return {
    async marks({ roundId, unit }) {
      const rows = await select(tx)
        .where("m.round_id", "=", roundId)
        .where("m.unit_key", "=", unit)
        .distinctOn("m.leaf")
        .orderBy("m.leaf")
        .orderBy("m.version", "desc")
        .execute();
      return rows.map(markOf);
    },
    async marksOfLeaf({ roundId, unit }, leaf) {
      const rows = await select(tx)
        .where("m.round_id", "=", roundId)
        .where("m.unit_key", "=", unit)
        .where("m.leaf", "=", leaf)
        .orderBy("m.version")
        .execute();
      return rows.map(markOf);
    },
    appendMark: (mark) => append(tx, mark),
  };
}

function select(tx: Tx) {
  return tx
    .selectFrom("risk_marks as m")
    .innerJoin("accounts as a", "a.id", "m.marked_by")
    .select([
      "m.leaf",
      "m.mark",
      "m.expected",
      "m.self_points",
      "m.reason",
      "m.version",
      "m.meeting_id",
      "m.marked_at",
      "a.display_name",
    ]);
}

function markOf(row: Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number]): Mark {
  return {
    leaf: row.leaf,
    mark: row.mark,
    expected: row.expected,
    selfPoints: row.self_points,
    reason: row.reason,
    version: row.version,
    meetingId: row.meeting_id,
    markedAt: row.marked_at,
    markedByName: row.display_name,
  };
}

/** Adds the mark only where the version in force is the one it was based on; two at once leave one row. */
async function append(tx: Tx, mark: NewMark): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    insert into risk_marks
      (id, round_id, unit_key, leaf, mark, expected, self_points, reason, version, meeting_id, marked_at, marked_by)
    select ${mark.id}, ${mark.roundId}, ${mark.unit}, ${mark.leaf}, ${mark.mark}, ${mark.expected}, ${mark.selfPoints},
           ${mark.reason}, ${mark.baseVersion}::int + 1, ${mark.meetingId}, ${mark.at}, ${mark.by}
    where ${mark.baseVersion}::int = coalesce((
      select max(version) from risk_marks
      where round_id = ${mark.roundId} and unit_key = ${mark.unit} and leaf = ${mark.leaf}), 0)
    on conflict (round_id, unit_key, leaf, version) do nothing
    returning version`.execute(tx);
  return rows[0]?.version;
}
