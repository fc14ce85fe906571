import { sql, type Transaction } from "kysely";
import type { WorkFact } from "../../../app/rounds/index.ts";
import type { SheetFilter } from "../../../app/sheetKey.ts";
import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

interface Row {
  readonly kind: WorkFact["kind"];
  readonly unit_key: string;
  readonly leaf: string | null;
  /** A department or an account. */
  readonly who: string | null;
  /** Work, division, state or decision. */
  readonly word: string | null;
  readonly moment: Date | null;
  readonly day: string | null;
}

/** One query over the small tables that say who may work where beside the clock of the round. */
export async function readWorkFacts(
  tx: Transaction<Database>,
  id: RoundId,
  now: Date,
  filter: SheetFilter,
): Promise<readonly WorkFact[]> {
  const units = filter.units ? sql`and unit_key = any(${[...filter.units]}::text[])` : sql``;
  const leaves = filter.leaves ? sql`and leaf = any(${[...filter.leaves]}::text[])` : sql``;
  const where = sql`where round_id = ${id} ${units}`;
  const { rows } = await sql<Row>`
    select 'reopened' as kind, unit_key, leaf, null as who, work as word, until as moment, null::text as day
      from reopenings left join lateral unnest(leaves) as leaf on true
      ${where} and closed_at is null and until > ${now}
    union all
    select 'division', unit_key, leaf, department_key, division, null, due::text from division_leaves ${where} ${leaves}
    union all
    (select distinct on (unit_key, department_key) 'part', unit_key, null, department_key, act, null, null
      from sheet_reviews ${where} and department_key is not null
      order by unit_key, department_key, at desc, id desc)
    union all
    select 'requested', unit_key, leaf, department_key, null, until, null
      from supplement_requests r join supplement_request_leaves l on l.request_id = r.id
      ${where} ${leaves} and closed_at is null and until > ${now}
    union all
    (select distinct on (unit_key, leaf) 'decided', unit_key, leaf, null, decision, null, null
      from appraisals ${where} ${leaves} and phase = 1
      order by unit_key, leaf, version desc)
    union all
    select 'replied', unit_key, leaf, null,
        case when sent_at is null then 'draft' when sent_agrees then 'agreed' else 'sent' end, null, null
      from replies ${where} ${leaves}
    union all
    select 'reader', unit_key, leaf, reader_id::text, null, null, null from second_readings ${where} ${leaves}
    union all
    select distinct 'question', unit_key, leaf, null, null, null::timestamptz, null
      from questions ${where} ${leaves} and closed_at is null`.execute(tx);
  return rows.map(factOf);
}

const PART_STATES = { presented: "presented", approved: "approved" } as const;

function factOf(row: Row): WorkFact {
  const unit = row.unit_key as UnitKey;
  const leaf = row.leaf ?? "";
  const department = row.who as UnitKey;
  switch (row.kind) {
    case "reopened": {
      const work = row.word as "self-scoring" | "explanation" | "appraisal";
      return { unit, kind: "reopened", leaf: row.leaf, work, until: row.moment as Date };
    }
    case "division":
      return { unit, kind: "division", leaf, department, division: row.word ?? "", due: row.day };
    case "part": {
      const state = row.word === "presented" || row.word === "approved" ? PART_STATES[row.word] : "draft";
      return { unit, kind: "part", department, state };
    }
    case "requested":
      return { unit, kind: "requested", leaf, department, until: row.moment as Date };
    case "decided":
      return { unit, kind: "decided", leaf, decision: row.word as "agree" | "change" };
    case "replied":
      return { unit, kind: "replied", leaf, state: row.word as "draft" | "sent" | "agreed" };
    case "reader":
      return { unit, kind: "reader", leaf, account: row.who as AccountId };
    case "question":
      return { unit, kind: "question", leaf };
  }
}
