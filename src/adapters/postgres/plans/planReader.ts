import { sql, type Transaction } from "kysely";
import type { PlanReader } from "../../../app/plans/index.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import { shippedPlanTemplates } from "../../files/shippedPlanTemplates.ts";
import type { Database } from "../schema.ts";
import { itemOf, paragraphOf, planOf, targetOf } from "./planRows.ts";

export function planReader(tx: Transaction<Database>): PlanReader {
  const plan: PlanReader["plan"] = async (id) => {
    const row = await tx.selectFrom("plans").where("id", "=", id).selectAll().executeTakeFirst();
    return row && planOf(row);
  };
  return {
    templates: shippedPlanTemplates,
    plan,
    async whole(id) {
      const found = await plan(id);
      if (found === undefined) return undefined;
      const paragraphs = await tx
        .selectFrom("plan_paragraphs")
        .where("plan_id", "=", id)
        .orderBy("position")
        .orderBy("id")
        .selectAll()
        .execute();
      const targets = await tx
        .selectFrom("plan_targets")
        .where("plan_id", "=", id)
        .orderBy("position")
        .selectAll()
        .execute();
      const items = await tx
        .selectFrom("plan_items")
        .where("plan_id", "=", id)
        .orderBy("position")
        .orderBy("id")
        .selectAll()
        .execute();
      return {
        plan: found,
        paragraphs: paragraphs.map(paragraphOf),
        targets: targets.map(targetOf),
        items: items.map(itemOf),
      };
    },
    lines: () => readLines(tx),
    async amendments(id) {
      const rows = await tx
        .selectFrom("plan_amendments as m")
        .innerJoin("accounts as a", "a.id", "m.made_by")
        .where("m.plan_id", "=", id)
        .orderBy("m.no")
        .selectAll("m")
        .select("a.display_name")
        .execute();
      return rows.map(({ no, number, issued_on, reason, changes, made_at, display_name }) => ({
        no,
        number,
        issuedOn: issued_on,
        reason,
        changes,
        madeAt: made_at,
        madeByName: display_name,
      }));
    },
  };
}

async function readLines(tx: Transaction<Database>): ReturnType<PlanReader["lines"]> {
  const plans = await tx
    .selectFrom("plans")
    .orderBy("year_to", "desc")
    .orderBy("id", "desc")
    .selectAll()
    .execute();
  const counted = await tx
    .selectFrom("plan_items")
    .where("dropped_at", "is", null)
    .groupBy("plan_id")
    .select("plan_id")
    .select((of) => of.fn.countAll<number>().as("items"))
    .execute();
  const { rows } = await sql<{ plan_id: string; unit: string }>`
    select distinct i.plan_id, u.unit from plan_items i
    cross join lateral unnest(array_append(i.support_keys, i.lead_key)) u (unit)
    where i.dropped_at is null and u.unit is not null`.execute(tx);
  const involved = new Map<string, UnitKey[]>();
  for (const row of rows)
    involved.set(row.plan_id, [...(involved.get(row.plan_id) ?? []), row.unit as UnitKey]);
  const items = new Map(counted.map((row) => [row.plan_id, row.items]));
  return plans.map((row) => ({
    plan: planOf(row),
    items: items.get(row.id) ?? 0,
    involved: involved.get(row.id) ?? [],
  }));
}
