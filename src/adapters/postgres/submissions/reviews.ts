import type { Transaction } from "kysely";
import type { SheetKey } from "../../../app/sheetKey.ts";
import type { NewSheetReview, SheetReview } from "../../../app/submissions/index.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

export async function readReviews(
  tx: Transaction<Database>,
  { roundId, unit }: SheetKey,
): Promise<readonly SheetReview[]> {
  const rows = await tx
    .selectFrom("sheet_reviews as r")
    .innerJoin("accounts as a", "a.id", "r.done_by")
    .where("r.round_id", "=", roundId)
    .where("r.unit_key", "=", unit)
    .select(["r.department_key", "r.act", "r.word", "r.at", "a.display_name"])
    .orderBy("r.at", "desc")
    .orderBy("r.id", "desc")
    .execute();
  return rows.map(({ department_key, act, word, at, display_name }) => ({
    department: department_key as UnitKey | null,
    act,
    word,
    at,
    byName: display_name,
  }));
}

export async function writeReview(tx: Transaction<Database>, review: NewSheetReview): Promise<void> {
  const { id, roundId, unit, department, act, word, at, by } = review;
  await tx
    .insertInto("sheet_reviews")
    .values({ id, round_id: roundId, unit_key: unit, department_key: department, act, word, at, done_by: by })
    .execute();
}
