import { type Selectable, sql, type Transaction } from "kysely";
import type { RiskDay, RiskReader, RiskWriter, SheetRisk } from "../../../app/risk/index.ts";
import type { SheetKey } from "../../../app/sheetKey.ts";
import type { RoundId, UnitKey } from "../../../contract/ids.ts";
import { DATE_BUCKETS, type DateBucket, type RiskSummary, type RiskSums } from "../../../core/index.ts";
import type { Database } from "../schema.ts";
import type { RiskTables } from "./tables.ts";

type Sheets = Pick<RiskReader, "standing" | "sheet" | "sheets" | "days" | "daysOfRound"> &
  Pick<RiskWriter, "saveSheets" | "saveDays">;

/** What the leaves of a sheet come to, and one point a day of it. */
export function sheetRows(tx: Transaction<Database>): Sheets {
  return {
    async standing(round, unit) {
      const all = tx
        .selectFrom("sheet_risks")
        .where("round_id", "=", round)
        .select(["unit_key", "rules", "good_until"]);
      const rows = await (unit === undefined ? all : all.where("unit_key", "=", unit)).execute();
      return rows.map((row) => ({
        unit: row.unit_key as UnitKey,
        rules: row.rules,
        goodUntil: row.good_until,
      }));
    },
    async sheet({ roundId, unit }) {
      const row = await select(tx, roundId).where("unit_key", "=", unit).executeTakeFirst();
      return row && sheetOf(row);
    },
    sheets: async (round) => (await select(tx, round).execute()).map(sheetOf),
    async days({ roundId, unit }, from) {
      const rows = await tx
        .selectFrom("risk_days")
        .where("round_id", "=", roundId)
        .where("unit_key", "=", unit)
        .where("day", ">=", from)
        .orderBy("day")
        .selectAll()
        .execute();
      return rows.map(({ day, sure, at_risk: atRisk, lost, open }) => ({ day, sure, atRisk, lost, open }));
    },
    async daysOfRound(round, from) {
      const { rows } = await sql<RiskDay>`
        select day, sum(sure) as sure, sum(at_risk) as "atRisk", sum(lost) as lost, sum(open) as open
        from risk_days where round_id = ${round} and day >= ${from}
        group by day having count(*) = (select count(*) from sheet_risks where round_id = ${round})
        order by day`.execute(tx);
      return rows;
    },
    async saveSheets(sheets, day) {
      for (const sheet of sheets) await saveSheet(tx, sheet);
      await saveDays(
        tx,
        sheets.map(({ roundId, unit, summary: { whole } }) => ({ ...whole, roundId, unit, day })),
      );
    },
    saveDays: (days) => saveDays(tx, days),
  };
}

function select(tx: Transaction<Database>, round: RoundId) {
  return tx
    .selectFrom("sheet_risks")
    .where("round_id", "=", round)
    .orderBy("unit_key")
    .select(["round_id", "unit_key", "rules", "summary", "headline", "good_until", "made_at"]);
}

/** Maps as lists of pairs. */
interface KeptSummary {
  readonly whole: RiskSums;
  readonly byField: readonly (readonly [string, RiskSums])[];
  readonly byLead: readonly (readonly [string, RiskSums])[];
  readonly byDate: readonly (readonly [string, RiskSums])[];
}

function sheetOf(row: Selectable<RiskTables["sheet_risks"]>): SheetRisk {
  const { whole, byField, byLead, byDate } = row.summary as KeptSummary;
  const unit = row.unit_key as UnitKey;
  const buckets = new Map(byDate);
  const summary: RiskSummary = {
    whole,
    byUnit: new Map(whole.leaves === 0 ? [] : [[unit, whole]]),
    byField: new Map(byField),
    byLead: new Map(byLead),
    byDate: new Map(
      DATE_BUCKETS.flatMap((bucket): [DateBucket, RiskSums][] => {
        const sums = buckets.get(bucket);
        return sums === undefined ? [] : [[bucket, sums]];
      }),
    ),
  };
  return {
    roundId: row.round_id as RoundId,
    unit,
    rules: row.rules,
    summary,
    headline: row.headline,
    goodUntil: row.good_until,
    madeAt: row.made_at,
  };
}

async function saveSheet(tx: Transaction<Database>, sheet: SheetRisk): Promise<void> {
  const { whole, byField, byLead, byDate } = sheet.summary;
  const kept: KeptSummary = { whole, byField: [...byField], byLead: [...byLead], byDate: [...byDate] };
  const row = {
    rules: sheet.rules,
    summary: JSON.stringify(kept),
    headline: JSON.stringify(sheet.headline),
    good_until: sheet.goodUntil,
    made_at: sheet.madeAt,
  };
  await tx
    .insertInto("sheet_risks")
    .values({ round_id: sheet.roundId, unit_key: sheet.unit, ...row })
    .onConflict((conflict) => conflict.columns(["round_id", "unit_key"]).doUpdateSet(row))
    .execute();
}

async function saveDays(tx: Transaction<Database>, days: readonly (SheetKey & RiskDay)[]): Promise<void> {
  if (days.length === 0) return;
  await tx
    .insertInto("risk_days")
    .values(
      days.map(({ roundId, unit, day, sure, atRisk, lost, open }) => ({
        round_id: roundId,
        unit_key: unit,
        day,
        sure,
        at_risk: atRisk,
        lost,
        open,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["round_id", "unit_key", "day"]).doUpdateSet((given) => ({
        sure: given.ref("excluded.sure"),
        at_risk: given.ref("excluded.at_risk"),
        lost: given.ref("excluded.lost"),
        open: given.ref("excluded.open"),
      })),
    )
    .execute();
}
