import { sql, type Transaction } from "kysely";
import type {
  Objection,
  ObjectionDocument,
  ObjectionReader,
  ObjectionWriter,
} from "../../../app/objections/index.ts";
import type { AccountId, DocumentId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

/** Objections in PostgreSQL, inside one transaction. */
export function createObjectionRepository(tx: Tx): ObjectionReader & ObjectionWriter {
  const one = async (id: string): Promise<Objection | undefined> =>
    (await withDocuments(tx, await select(tx).where("o.id", "=", id).execute()))[0];
  return {
    objection: one,
    objectionsOfRound: async (roundId) =>
      withDocuments(
        tx,
        await select(tx).where("o.round_id", "=", roundId).orderBy("o.filed_at").orderBy("o.id").execute(),
      ),
    async upheldOfRound(roundId) {
      const rows = await tx
        .selectFrom("objections")
        .where("round_id", "=", roundId)
        .where("outcome", "is not", null)
        .distinctOn(["unit_key", "leaf"])
        .select(["unit_key", "leaf", "points", "reason"])
        .select((row) => row.ref("outcome").as("outcome"))
        .orderBy("unit_key")
        .orderBy("leaf")
        .orderBy(sql`(outcome = 'upheld') desc`)
        .orderBy("instance", "desc")
        .execute();
      return rows.flatMap(({ unit_key, leaf, points, reason }) =>
        points === null
          ? []
          : [{ unit: unit_key as UnitKey, leaf, decision: "change" as const, points, reason }],
      );
    },
    decidersBefore: (objection) => decidersBefore(tx, objection),
    async file({ id, roundId, unit, leaf, instance, text, documents, due, at, by }) {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto("objections")
        .values({
          id,
          round_id: roundId,
          unit_key: unit,
          leaf,
          instance,
          text,
          filed_at: at,
          filed_by: by,
          due,
          reason: "",
        })
        .onConflict((conflict) => conflict.columns(["round_id", "unit_key", "leaf", "instance"]).doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) return false;
      for (const { document, version, page } of documents) {
        await tx
          .insertInto("objection_documents")
          .values({ objection_id: id, document_id: document, version, page })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
      return true;
    },
    async lockObjection(id) {
      await tx.selectFrom("objections").select("id").where("id", "=", id).forUpdate().execute();
      return one(id);
    },
    async assign(id, account, at, by) {
      await tx
        .updateTable("objections")
        .set({ assignee_id: account, assigned_at: at, assigned_by: by })
        .where("id", "=", id)
        .execute();
    },
    async decide({ id, outcome, points, reason, at, by }) {
      await tx
        .updateTable("objections")
        .set({ outcome, points, reason, decided_at: at, decided_by: by })
        .where("id", "=", id)
        .execute();
    },
  };
}

function select(tx: Tx) {
  return tx
    .selectFrom("objections as o")
    .innerJoin("accounts as f", "f.id", "o.filed_by")
    .leftJoin("accounts as a", "a.id", "o.assignee_id")
    .leftJoin("accounts as d", "d.id", "o.decided_by")
    .selectAll("o")
    .select([
      "f.display_name as filed_name",
      "a.display_name as assignee_name",
      "d.display_name as decided_name",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number];

async function withDocuments(tx: Tx, rows: readonly Row[]): Promise<readonly Objection[]> {
  if (rows.length === 0) return [];
  const documents = await tx
    .selectFrom("objection_documents as l")
    .innerJoin("documents as d", "d.id", "l.document_id")
    .innerJoin("document_versions as v", (join) =>
      join.onRef("v.document_id", "=", "l.document_id").onRef("v.version", "=", "l.version"),
    )
    .where(
      "l.objection_id",
      "in",
      rows.map(({ id }) => id),
    )
    .select([
      "l.objection_id",
      "l.document_id",
      "l.version",
      "l.page",
      "d.title",
      "d.document_number",
      "v.file_id",
    ])
    .orderBy("d.title")
    .execute();
  const byObjection = new Map<string, (typeof documents)[number][]>();
  for (const each of documents)
    byObjection.set(each.objection_id, [...(byObjection.get(each.objection_id) ?? []), each]);
  return rows.map((row) =>
    objectionOf(
      row,
      (byObjection.get(row.id) ?? []).map(
        (each): ObjectionDocument => ({
          document: each.document_id as DocumentId,
          version: each.version,
          page: each.page,
          title: each.title,
          documentNumber: each.document_number,
          hasFile: each.file_id !== null,
        }),
      ),
    ),
  );
}

function objectionOf(row: Row, documents: readonly ObjectionDocument[]): Objection {
  return {
    id: row.id,
    roundId: row.round_id as RoundId,
    unit: row.unit_key as UnitKey,
    leaf: row.leaf,
    instance: row.instance,
    text: row.text,
    documents,
    filedAt: row.filed_at,
    filedByName: row.filed_name,
    due: row.due,
    assignee:
      row.assignee_id === null
        ? null
        : { account: row.assignee_id as AccountId, displayName: row.assignee_name ?? "" },
    decision: decisionOf(row),
  };
}

function decisionOf(row: Row): Objection["decision"] {
  const { outcome, points, reason, decided_at, decided_by, decided_name } = row;
  if (outcome === null || decided_at === null || decided_by === null) return null;
  return { outcome, points, reason, at: decided_at, by: decided_by as AccountId, byName: decided_name ?? "" };
}

async function decidersBefore(
  tx: Tx,
  { roundId, unit, leaf, instance }: Pick<Objection, "roundId" | "unit" | "leaf" | "instance">,
): Promise<readonly AccountId[]> {
  const { rows } = await sql<{ id: string }>`
    select decided_by as id from appraisals where round_id = ${roundId} and unit_key = ${unit} and leaf = ${leaf}
    union
    select reader_id from second_readings where round_id = ${roundId} and unit_key = ${unit} and leaf = ${leaf}
    union
    select decided_by from objections
      where round_id = ${roundId} and unit_key = ${unit} and leaf = ${leaf}
        and instance < ${instance} and decided_by is not null
    order by 1`.execute(tx);
  return rows.map(({ id }) => id as AccountId);
}
