import { sql, type Transaction } from "kysely";
import type {
  AskedUnit,
  Consultation,
  ConsultationReader,
  ConsultationWriter,
} from "../../../app/consultation/index.ts";
import type { AccountId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

/** Comments on drafts in PostgreSQL, inside one transaction. */
export function createConsultationRepository(tx: Tx): ConsultationReader & ConsultationWriter {
  return { ...reader(tx), ...consultationWriter(tx), ...commentWriter(tx) };
}

function reader(tx: Tx): ConsultationReader {
  return {
    async consultations(subject, ids) {
      if (ids.length === 0) return [];
      const rows = await tx
        .selectFrom("consultations as c")
        .innerJoin("accounts as a", "a.id", "c.opened_by")
        .where("c.subject", "=", subject)
        .where("c.subject_id", "in", [...ids])
        .orderBy("c.opened_at", "desc")
        .orderBy("c.id", "desc")
        .selectAll("c")
        .select("a.display_name")
        .execute();
      const units = await askedUnits(
        tx,
        rows.map(({ id }) => id),
      );
      return rows.map(
        (row): Consultation => ({
          id: row.id,
          subject: row.subject,
          subjectId: row.subject_id,
          text: row.text,
          until: row.until,
          openedAt: row.opened_at,
          openedByName: row.display_name,
          closedAt: row.closed_at,
          units: units.get(row.id) ?? [],
        }),
      );
    },
    comments: (consultations) => readComments(tx, consultations),
  };
}

async function askedUnits(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, AskedUnit[]>> {
  const found = new Map<string, AskedUnit[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await tx
    .selectFrom("consultation_units as c")
    .innerJoin("units as u", "u.key", "c.unit_key")
    .where("c.consultation_id", "in", [...ids])
    .orderBy(sql`u.name collate "vi-x-icu"`)
    .selectAll("c")
    .select("u.name")
    .execute();
  for (const row of rows)
    found.get(row.consultation_id)?.push({
      unit: row.unit_key as UnitKey,
      name: row.name,
      agreedAt: row.agreed_at,
      remindedAt: row.reminded_at,
    });
  return found;
}

async function readComments(
  tx: Tx,
  consultations: readonly string[],
): ReturnType<ConsultationReader["comments"]> {
  if (consultations.length === 0) return [];
  const rows = await tx
    .selectFrom("draft_comments as c")
    .innerJoin("units as u", "u.key", "c.unit_key")
    .innerJoin("accounts as w", "w.id", "c.created_by")
    .leftJoin("accounts as a", "a.id", "c.answered_by")
    .where("c.consultation_id", "in", [...consultations])
    .where("c.withdrawn_at", "is", null)
    .orderBy("c.created_at")
    .orderBy("c.id")
    .selectAll("c")
    .select(["u.name as unit_name", "w.display_name as writer", "a.display_name as answerer"])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    consultationId: row.consultation_id,
    unit: row.unit_key as UnitKey,
    unitName: row.unit_name,
    place: row.place,
    placeLabel: row.place_label,
    quoted: row.quoted,
    text: row.text,
    createdAt: row.created_at,
    createdBy: row.created_by as AccountId,
    byName: row.writer,
    verdict: row.verdict,
    answer: row.answer,
    answeredAt: row.answered_at,
    answeredByName: row.answerer,
    version: row.version,
  }));
}

function consultationWriter(tx: Tx) {
  return {
    async insertConsultation({ consultation, subject, id, text, until, units, at, by }) {
      await tx
        .insertInto("consultations")
        .values({ id: consultation, subject, subject_id: id, text, until, opened_at: at, opened_by: by })
        .execute();
      await tx
        .insertInto("consultation_units")
        .values(units.map((unit) => ({ consultation_id: consultation, unit_key: unit })))
        .execute();
    },
    async moveUntil(consultation, until) {
      await tx.updateTable("consultations").set({ until }).where("id", "=", consultation).execute();
    },
    async closeConsultation(consultation, at) {
      await tx
        .updateTable("consultations")
        .set({ closed_at: at })
        .where("id", "=", consultation)
        .where("closed_at", "is", null)
        .execute();
    },
    async markReminded(consultation, units, at) {
      await tx
        .updateTable("consultation_units")
        .set({ reminded_at: at })
        .where("consultation_id", "=", consultation)
        .where("unit_key", "in", [...units])
        .execute();
    },
    async setAgreed(consultation, unit, agreed) {
      await tx
        .updateTable("consultation_units")
        .set({ agreed_at: agreed?.at ?? null, agreed_by: agreed?.by ?? null })
        .where("consultation_id", "=", consultation)
        .where("unit_key", "=", unit)
        .execute();
    },
  } satisfies Partial<ConsultationWriter>;
}

function commentWriter(tx: Tx) {
  const standing = (id: string, version: number) =>
    tx
      .updateTable("draft_comments")
      .where("id", "=", id)
      .where("version", "=", version)
      .where("withdrawn_at", "is", null);
  return {
    async insertComment({ id, consultationId, unit, place, placeLabel, quoted, text, at, by }) {
      await tx
        .insertInto("draft_comments")
        .values({
          id,
          consultation_id: consultationId,
          unit_key: unit,
          place,
          place_label: placeLabel,
          quoted,
          text,
          created_at: at,
          created_by: by,
        })
        .execute();
    },
    async editComment(id, text, version) {
      const { numUpdatedRows } = await standing(id, version)
        .where("verdict", "is", null)
        .set({ text, version: version + 1 })
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async withdrawComment(id, version, at) {
      const { numUpdatedRows } = await standing(id, version)
        .where("verdict", "is", null)
        .set({ withdrawn_at: at, version: version + 1 })
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async answerComment({ comment, verdict, answer, version, at, by }) {
      const { numUpdatedRows } = await standing(comment, version)
        .set({ verdict, answer, answered_at: at, answered_by: by, version: version + 1 })
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  } satisfies Partial<ConsultationWriter>;
}
