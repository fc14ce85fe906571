import type { Transaction } from "kysely";
import type {
  NewRequest,
  SupplementRequest,
  WorkingGroupReader,
  WorkingGroupWriter,
} from "../../../app/workingGroup/index.ts";
import type { RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

type Methods = Pick<WorkingGroupReader, "drafts" | "requests" | "request"> &
  Pick<
    WorkingGroupWriter,
    | "saveDraft"
    | "deleteDraft"
    | "insertRequest"
    | "answerRequest"
    | "extendRequest"
    | "markReminded"
    | "closeRequest"
  >;

export function requestRows(tx: Tx): Methods {
  return {
    ...draftRows(tx),
    async requests({ roundId, unit }) {
      const rows = await select(tx)
        .where("r.round_id", "=", roundId)
        .where("r.unit_key", "=", unit)
        .orderBy("r.sent_at", "desc")
        .orderBy("r.id", "desc")
        .execute();
      return withParts(tx, rows);
    },
    async request(id) {
      const rows = await select(tx).where("r.id", "=", id).execute();
      return (await withParts(tx, rows))[0];
    },
    insertRequest: (request) => insertRequest(tx, request),
    async answerRequest({ id, leaf, answer, baseVersion, at, by }) {
      const given =
        answer === "" ? { answered_at: null, answered_by: null } : { answered_at: at, answered_by: by };
      const row = await tx
        .updateTable("supplement_request_leaves")
        .set({ answer, ...given, version: baseVersion + 1 })
        .where("request_id", "=", id)
        .where("leaf", "=", leaf)
        .where("version", "=", baseVersion)
        .returning("version")
        .executeTakeFirst();
      return row?.version;
    },
    async extendRequest(request, { until, reason, at, by }) {
      await tx
        .insertInto("request_extensions")
        .values({
          request_id: request.id,
          unit_key: request.unit,
          at,
          extended_by: by,
          before: request.until,
          after: until,
          reason,
        })
        .execute();
      await tx.updateTable("supplement_requests").set({ until }).where("id", "=", request.id).execute();
    },
    async markReminded(id, at) {
      await tx.updateTable("supplement_requests").set({ reminded_at: at }).where("id", "=", id).execute();
    },
    async closeRequest(id, at) {
      await tx.updateTable("supplement_requests").set({ closed_at: at }).where("id", "=", id).execute();
    },
  };
}

function draftRows(
  tx: Tx,
): Pick<WorkingGroupReader, "drafts"> & Pick<WorkingGroupWriter, "saveDraft" | "deleteDraft"> {
  return {
    async drafts({ roundId, unit }) {
      const rows = await tx
        .selectFrom("request_drafts")
        .where("round_id", "=", roundId)
        .where("unit_key", "=", unit)
        .selectAll()
        .execute();
      return rows.map((row) => ({
        department: row.department_key as UnitKey,
        leaf: row.leaf,
        wanted: row.wanted,
        untilDay: row.until_day,
        meetingId: row.meeting_id,
      }));
    },
    async saveDraft({ roundId, unit, department, leaf, wanted, untilDay, meetingId, at, by }) {
      const said = { wanted, until_day: untilDay, meeting_id: meetingId, drafted_at: at, drafted_by: by };
      await tx
        .insertInto("request_drafts")
        .values({ round_id: roundId, unit_key: unit, department_key: department, leaf, ...said })
        .onConflict((row) =>
          row.columns(["round_id", "unit_key", "department_key", "leaf"]).doUpdateSet(said),
        )
        .execute();
    },
    async deleteDraft({ roundId, unit }, department, leaf) {
      await tx
        .deleteFrom("request_drafts")
        .where("round_id", "=", roundId)
        .where("unit_key", "=", unit)
        .where("department_key", "=", department)
        .where("leaf", "=", leaf)
        .execute();
    },
  };
}

function select(tx: Tx) {
  return tx
    .selectFrom("supplement_requests as r")
    .innerJoin("accounts as a", "a.id", "r.sent_by")
    .selectAll("r")
    .select("a.display_name");
}

type Row = Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number];

async function withParts(tx: Tx, rows: readonly Row[]): Promise<readonly SupplementRequest[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const leaves = await tx
    .selectFrom("supplement_request_leaves as l")
    .leftJoin("accounts as a", "a.id", "l.answered_by")
    .where("l.request_id", "in", ids)
    .selectAll("l")
    .select("a.display_name")
    .orderBy("l.leaf")
    .execute();
  const extensions = await tx
    .selectFrom("request_extensions as e")
    .innerJoin("accounts as a", "a.id", "e.extended_by")
    .where("e.request_id", "in", ids)
    .selectAll("e")
    .select("a.display_name")
    .orderBy("e.at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    roundId: row.round_id as RoundId,
    unit: row.unit_key as UnitKey,
    department: row.department_key as UnitKey,
    text: row.text,
    until: row.until,
    sentAt: row.sent_at,
    sentByName: row.display_name,
    remindedAt: row.reminded_at,
    closedAt: row.closed_at,
    meetingId: row.meeting_id,
    leaves: leaves
      .filter(({ request_id }) => request_id === row.id)
      .map((leaf) => ({
        leaf: leaf.leaf,
        wanted: leaf.wanted,
        answer: leaf.answer,
        version: leaf.version,
        answeredAt: leaf.answered_at,
        answeredByName: leaf.display_name,
      })),
    extensions: extensions
      .filter(({ request_id }) => request_id === row.id)
      .map(({ at, before, after, reason, display_name }) => ({
        at,
        before,
        after,
        reason,
        byName: display_name,
      })),
  }));
}

async function insertRequest(tx: Tx, request: NewRequest): Promise<void> {
  await tx
    .insertInto("supplement_requests")
    .values({
      id: request.id,
      round_id: request.roundId,
      unit_key: request.unit,
      department_key: request.department,
      text: request.text,
      until: request.until,
      sent_at: request.at,
      sent_by: request.by,
      meeting_id: request.meetingId,
    })
    .execute();
  await tx
    .insertInto("supplement_request_leaves")
    .values(request.leaves.map(({ leaf, wanted }) => ({ request_id: request.id, leaf, wanted })))
    .execute();
}
