import { type RawBuilder, sql, type Transaction } from "kysely";
import type { PlanWriter } from "../../../app/plans/index.ts";
import type { Database } from "../schema.ts";
import { itemRow, planOf, planRow, targetRow } from "./planRows.ts";

type Tx = Transaction<Database>;

export function planWriter(tx: Tx): PlanWriter {
  const locked = (strength: "share" | "update"): PlanWriter["lockForWork"] => {
    return async (id) => {
      const plan = tx.selectFrom("plans").where("id", "=", id).selectAll();
      const row = await (strength === "share" ? plan.forShare() : plan.forUpdate()).executeTakeFirst();
      return row && planOf(row);
    };
  };
  return {
    lockForWork: locked("share"),
    lockForAct: locked("update"),
    async insert({ plan, paragraphs, targets, items }) {
      await tx.insertInto("plans").values(planRow(plan)).execute();
      if (paragraphs.length > 0)
        await tx
          .insertInto("plan_paragraphs")
          .values(paragraphs.map((paragraph) => ({ ...paragraph, plan_id: plan.id })))
          .execute();
      if (targets.length > 0)
        await tx
          .insertInto("plan_targets")
          .values(targets.map((target) => targetRow(plan.id, target)))
          .execute();
      await insertItems(tx, plan.id, items);
    },
    async update(plan) {
      const { id, version, ...row } = planRow(plan);
      const { numUpdatedRows } = await tx
        .updateTable("plans")
        .set({ ...row, version: version + 1 })
        .where("id", "=", id)
        .where("version", "=", version)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    deleteDraft: async (id) => {
      await letGoOf(tx, sql`select id from plan_items where plan_id = ${id}`);
      await tx.updateTable("plans").set({ previous_plan: null }).where("previous_plan", "=", id).execute();
      for (const table of ["plan_items", "plan_targets", "plan_paragraphs"] as const)
        await tx.deleteFrom(table).where("plan_id", "=", id).execute();
      await tx.deleteFrom("plans").where("id", "=", id).execute();
    },
    ...paragraphWriter(tx),
    async replaceTargets(plan, targets) {
      await tx.deleteFrom("plan_targets").where("plan_id", "=", plan).execute();
      if (targets.length > 0)
        await tx
          .insertInto("plan_targets")
          .values(targets.map((target) => targetRow(plan, target)))
          .execute();
    },
    ...itemWriter(tx),
    async insertAmendment(plan, { no, number, issuedOn, reason, changes, madeAt, madeBy }) {
      await tx
        .insertInto("plan_amendments")
        .values({
          plan_id: plan,
          no,
          number,
          issued_on: issuedOn,
          reason,
          changes: JSON.stringify(changes),
          made_at: madeAt,
          made_by: madeBy,
        })
        .execute();
    },
  };
}

function paragraphWriter(tx: Tx) {
  return {
    async insertParagraph(plan, paragraph) {
      await tx
        .insertInto("plan_paragraphs")
        .values({ ...paragraph, plan_id: plan })
        .execute();
    },
    async saveParagraph(id, text, version) {
      const { numUpdatedRows } = await tx
        .updateTable("plan_paragraphs")
        .set({ text, version: version + 1 })
        .where("id", "=", id)
        .where("version", "=", version)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async deleteParagraph(id) {
      await tx.deleteFrom("plan_paragraphs").where("id", "=", id).execute();
    },
    placeParagraphs: (order) => place(tx, "plan_paragraphs", order),
  } satisfies Partial<PlanWriter>;
}

function itemWriter(tx: Tx) {
  return {
    insertItems: (plan, items) => insertItems(tx, plan, items),
    async saveItem(item) {
      // Its place among the others, its plan and where it came from are not the business of a save.
      const {
        id,
        plan_id: _plan,
        position: _position,
        carried_from: _from,
        version,
        ...row
      } = itemRow(NO_PLAN, item);
      const { numUpdatedRows } = await tx
        .updateTable("plan_items")
        .set({ ...row, version: version + 1 })
        .where("id", "=", id)
        .where("version", "=", version)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async deleteItem(id, version) {
      await letGoOf(tx, sql`select id from plan_items where id = ${id} and version = ${version}`);
      const { numDeletedRows } = await tx
        .deleteFrom("plan_items")
        .where("id", "=", id)
        .where("version", "=", version)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    placeItems: (order) => place(tx, "plan_items", order),
  } satisfies Partial<PlanWriter>;
}

/** Items of other plans that were drafted from these stand by themselves from now on. */
async function letGoOf(tx: Tx, items: RawBuilder<unknown>): Promise<void> {
  await sql`update plan_items set carried_from = null where carried_from in (${items})`.execute(tx);
}

const NO_PLAN = "" as Parameters<PlanWriter["insertItems"]>[0];

async function insertItems(tx: Tx, ...[plan, items]: Parameters<PlanWriter["insertItems"]>): Promise<void> {
  if (items.length > 0)
    await tx
      .insertInto("plan_items")
      .values(items.map((item) => itemRow(plan, item)))
      .execute();
}

/** Numbers the rows from 1 in the order given. */
async function place(
  tx: Tx,
  table: "plan_paragraphs" | "plan_items",
  order: readonly string[],
): Promise<void> {
  await sql`
    update ${sql.table(table)} t set position = o.position
    from unnest(${[...order]}::uuid[]) with ordinality o (id, position)
    where t.id = o.id`.execute(tx);
}
