import { sql, type Transaction } from "kysely";
import type {
  Decision,
  Meeting,
  NewDecision,
  WorkingGroupReader,
  WorkingGroupWriter,
} from "../../../app/workingGroup/index.ts";
import type { RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";
import type { MeetingsTable } from "./tables.ts";

type Tx = Transaction<Database>;

type Methods = Pick<WorkingGroupReader, "meetings" | "meeting" | "decisions"> &
  Pick<WorkingGroupWriter, "insertMeeting" | "updateMeeting" | "appendDecision">;

export function meetingRows(tx: Tx): Methods {
  return {
    async meetings({ roundId, unit }) {
      const rows = await tx
        .selectFrom("meetings")
        .where("round_id", "=", roundId)
        .where("unit_key", "=", unit)
        .orderBy("held_on", "desc")
        .orderBy("id", "desc")
        .selectAll()
        .execute();
      return rows.map(meetingOf);
    },
    async meeting(id) {
      const row = await tx.selectFrom("meetings").where("id", "=", id).selectAll().executeTakeFirst();
      return row && meetingOf(row);
    },
    decisions: (meetings) => readDecisions(tx, meetings),
    async insertMeeting({ id, roundId, unit, at, by, ...said }) {
      await tx
        .insertInto("meetings")
        .values({
          id,
          round_id: roundId,
          unit_key: unit,
          ...columnsOf(said),
          row_version: 1,
          created_at: at,
          created_by: by,
          updated_at: at,
          updated_by: by,
        })
        .execute();
    },
    async updateMeeting({ id, rowVersion, at, by, ...said }) {
      const { numUpdatedRows } = await tx
        .updateTable("meetings")
        .set({ ...columnsOf(said), row_version: rowVersion + 1, updated_at: at, updated_by: by })
        .where("id", "=", id)
        .where("row_version", "=", rowVersion)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    appendDecision: (decision) => append(tx, decision),
  };
}

function columnsOf({
  title,
  heldOn,
  place,
  chair,
  participants,
  assessment,
}: Pick<Meeting, "title" | "heldOn" | "place" | "chair" | "participants" | "assessment">) {
  return { title, held_on: heldOn, place, chair, participants, assessment };
}

function meetingOf(
  row: {
    [Column in keyof Omit<MeetingsTable, `${"created" | "updated"}_${"at" | "by"}`>]: MeetingsTable[Column];
  },
): Meeting {
  return {
    id: row.id,
    roundId: row.round_id as RoundId,
    unit: row.unit_key as UnitKey,
    title: row.title,
    heldOn: row.held_on,
    place: row.place,
    chair: row.chair,
    participants: row.participants,
    assessment: row.assessment,
    rowVersion: row.row_version,
  };
}

async function readDecisions(tx: Tx, meetings: readonly string[]): Promise<readonly Decision[]> {
  if (meetings.length === 0) return [];
  const rows = await tx
    .selectFrom("meeting_decisions as d")
    .innerJoin("accounts as a", "a.id", "d.decided_by")
    .where("d.meeting_id", "in", [...meetings])
    .selectAll("d")
    .select("a.display_name")
    .distinctOn(["d.meeting_id", "d.leaf"])
    .orderBy("d.meeting_id")
    .orderBy("d.leaf")
    .orderBy("d.version", "desc")
    .execute();
  return rows.map((row) => ({
    meetingId: row.meeting_id,
    leaf: row.leaf,
    kind: row.kind,
    points: row.points,
    department: row.department_key as UnitKey | null,
    untilDay: row.until_day,
    note: row.note,
    portalLead: row.portal_lead as UnitKey | null,
    portalSupport: row.portal_support as UnitKey[],
    version: row.version,
    decidedAt: row.decided_at,
    decidedByName: row.display_name,
  }));
}

/** Adds the decision only where the version in force is the one it was based on. */
async function append(tx: Tx, made: NewDecision): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    insert into meeting_decisions
      (meeting_id, unit_key, leaf, version, kind, points, department_key, until_day, note, portal_lead, portal_support,
       decided_at, decided_by)
    select ${made.meetingId}, ${made.unit}, ${made.leaf}, ${made.baseVersion}::int + 1, ${made.kind}, ${made.points},
           ${made.department}, ${made.untilDay}::date, ${made.note}, ${made.portalLead},
           ${[...made.portalSupport]}::text[], ${made.at}, ${made.by}
    where ${made.baseVersion}::int = coalesce((
      select max(version) from meeting_decisions
      where meeting_id = ${made.meetingId} and leaf = ${made.leaf}), 0)
    on conflict (meeting_id, leaf, version) do nothing
    returning version`.execute(tx);
  return rows[0]?.version;
}
