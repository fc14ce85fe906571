import type { Transaction } from "kysely";
import type { RecognitionList, RecognitionReader } from "../../../app/recognition/index.ts";
import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { RecognitionListId } from "../../../contract/recognition.ts";
import { shippedRecognitionRules } from "../../files/shippedRecognitionRules.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

export function recognitionReader(tx: Tx): RecognitionReader {
  return {
    shippedRules: shippedRecognitionRules,
    async ownRules(office) {
      const row = await tx
        .selectFrom("recognition_rules as r")
        .innerJoin("accounts as a", "a.id", "r.saved_by")
        .where("r.office_key", "=", office)
        .select(["r.rules", "r.saved_at", "r.version", "a.display_name"])
        .executeTakeFirst();
      return (
        row && {
          rules: row.rules,
          savedAt: row.saved_at,
          savedByName: row.display_name,
          version: row.version,
        }
      );
    },
    async lists(offices) {
      if (offices.length === 0) return [];
      const rows = await selectLists(tx)
        .where("l.office_key", "in", offices)
        .orderBy("l.created_at", "desc")
        .orderBy("l.id")
        .execute();
      return rows.map(listOf);
    },
    async list(id) {
      const row = await selectLists(tx).where("l.id", "=", id).executeTakeFirst();
      return row && listOf(row);
    },
    ...partsOf(tx),
    async tasksDue(office, leads, { from, until }) {
      if (leads.length === 0) return [];
      const rows = await tx
        .selectFrom("tasks")
        .where("office_key", "=", office)
        .where("lead_key", "in", leads)
        .where("due", ">=", from)
        .where("due", "<=", until)
        .select(["lead_key", "title", "due", "state", "submitted_at", "done_at", "cancelled_at"])
        .orderBy("due")
        .orderBy("id")
        .execute();
      return rows.map((row) => ({
        lead: row.lead_key as UnitKey,
        title: row.title,
        due: row.due,
        state: row.state,
        submittedAt: row.submitted_at,
        doneAt: row.done_at,
        cancelledAt: row.cancelled_at,
      }));
    },
  };
}

function partsOf(tx: Tx): Pick<RecognitionReader, "decisions" | "entries" | "discipline"> {
  return {
    async decisions(id) {
      const rows = await tx
        .selectFrom("recognition_decisions as d")
        .innerJoin("accounts as a", "a.id", "d.decided_by")
        .where("d.list_id", "=", id)
        .selectAll("d")
        .select("a.display_name")
        .execute();
      return rows.map(({ award, unit_key, decision, reason, decided_at, display_name }) => ({
        award,
        unit: unit_key as UnitKey,
        decision,
        reason,
        at: decided_at,
        byName: display_name,
      }));
    },
    async entries(id) {
      const rows = await tx
        .selectFrom("recognition_entries as e")
        .innerJoin("accounts as a", "a.id", "e.added_by")
        .where("e.list_id", "=", id)
        .where("e.removed_at", "is", null)
        .selectAll("e")
        .select("a.display_name")
        .orderBy("e.added_at")
        .orderBy("e.id")
        .execute();
      return rows.map((row) => ({
        id: row.id,
        award: row.award,
        kind: row.kind,
        unit: row.unit_key as UnitKey,
        person: row.person,
        job: row.job,
        grounds: row.grounds,
        addedByName: row.display_name,
      }));
    },
    async discipline(id) {
      const rows = await tx
        .selectFrom("recognition_discipline as d")
        .innerJoin("accounts as a", "a.id", "d.noted_by")
        .where("d.list_id", "=", id)
        .where("d.lifted_at", "is", null)
        .selectAll("d")
        .select("a.display_name")
        .orderBy("d.noted_at")
        .orderBy("d.id")
        .execute();
      return rows.map((row) => ({
        id: row.id,
        unit: row.unit_key as UnitKey,
        person: row.person,
        reason: row.reason,
        notedAt: row.noted_at,
        notedByName: row.display_name,
      }));
    },
  };
}

export function selectLists(tx: Tx) {
  return tx
    .selectFrom("recognition_lists as l")
    .leftJoin("accounts as a", "a.id", "l.finished_by")
    .where("l.discarded_at", "is", null)
    .selectAll("l")
    .select("a.display_name as finished_by_name");
}

export function listOf(
  row: Awaited<ReturnType<ReturnType<typeof selectLists>["execute"]>>[number],
): RecognitionList {
  return {
    id: row.id as RecognitionListId,
    office: row.office_key as UnitKey,
    roundId: row.round_id as RoundId,
    title: row.title,
    rules: row.rules,
    tasksFrom: row.tasks_from,
    tasksUntil: row.tasks_until,
    finished: row.finished,
    finishedAt: row.finished_at,
    finishedBy: row.finished_by as AccountId | null,
    finishedByName: row.finished_by_name,
    reopenedReason: row.reopened_reason,
    createdAt: row.created_at,
    createdBy: row.created_by as AccountId,
    version: row.version,
  };
}
