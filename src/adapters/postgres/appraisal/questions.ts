import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Question, QuestionReader, QuestionWriter } from "../../../app/appraisal/index.ts";
import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

/** Threads between appraisers and units. */
export function createQuestions(tx: Tx): QuestionReader & QuestionWriter {
  return {
    question: async (id) => (await select(tx, sql`q.id = ${id}`))[0],
    questionsOfRound: (roundId, { units, leaves } = {}) =>
      select(
        tx,
        sql`q.round_id = ${roundId}
          ${units ? sql`and q.unit_key = any(${[...units]}::text[])` : sql``}
          ${leaves ? sql`and q.leaf = any(${[...leaves]}::text[])` : sql``}`,
      ),
    async openQuestionsAt(units) {
      if (units.length === 0) return [];
      return select(
        tx,
        sql`q.closed_at is null and q.unit_key = any(${[...units]}::text[])
          and exists (select from rounds r where r.id = q.round_id and r.closed_at is null)`,
      );
    },
    async insertQuestion({ id, roundId, unit, leaf, text, at, by }) {
      await tx
        .insertInto("questions")
        .values({ id, round_id: roundId, unit_key: unit, leaf, text, asked_at: at, asked_by: by })
        .execute();
    },
    async insertMessage({ id, question, text, at, by, fromUnit }) {
      await tx
        .insertInto("question_messages")
        .values({ id, question_id: question, text, written_at: at, written_by: by, from_unit: fromUnit })
        .execute();
    },
    async closeQuestion(id, at, by) {
      const { numUpdatedRows } = await tx
        .updateTable("questions")
        .set({ closed_at: at, closed_by: by })
        .where("id", "=", id)
        .where("closed_at", "is", null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async markQuestionRead(id, account, at) {
      await tx
        .insertInto("question_reads")
        .values({ question_id: id, account_id: account, read_at: at })
        .onConflict((conflict) =>
          conflict.columns(["question_id", "account_id"]).doUpdateSet({ read_at: at }),
        )
        .execute();
    },
  };
}

interface Row {
  readonly id: string;
  readonly round_id: string;
  readonly unit_key: string;
  readonly leaf: string;
  readonly text: string;
  readonly asked_at: Date;
  readonly asked_by: string;
  readonly asked_by_name: string;
  readonly closed_at: Date | null;
  readonly messages: readonly {
    readonly id: string;
    readonly text: string;
    readonly at: string;
    readonly by: string;
    readonly by_name: string;
    readonly from_unit: boolean;
  }[];
  readonly reads: Readonly<Record<string, string>>;
}

/** One query whatever the number of threads; messages and reads come as JSON. */
async function select(tx: Tx, where: RawBuilder<unknown>): Promise<readonly Question[]> {
  const { rows } = await sql<Row>`
    select q.id, q.round_id, q.unit_key, q.leaf, q.text, q.asked_at, q.asked_by, a.display_name as asked_by_name, q.closed_at,
      coalesce((select json_agg(json_build_object('id', m.id, 'text', m.text, 'at', m.written_at, 'by', m.written_by,
          'by_name', w.display_name, 'from_unit', m.from_unit) order by m.written_at, m.id)
        from question_messages m join accounts w on w.id = m.written_by where m.question_id = q.id), '[]') as messages,
      coalesce((select json_object_agg(d.account_id, d.read_at) from question_reads d where d.question_id = q.id), '{}')
        as reads
    from questions q join accounts a on a.id = q.asked_by
    where ${where} order by q.asked_at, q.id`.execute(tx);
  return rows.map(questionOf);
}

function questionOf(row: Row): Question {
  return {
    id: row.id,
    roundId: row.round_id as RoundId,
    unit: row.unit_key as UnitKey,
    leaf: row.leaf,
    text: row.text,
    askedAt: row.asked_at,
    askedBy: row.asked_by as AccountId,
    askedByName: row.asked_by_name,
    closedAt: row.closed_at,
    messages: row.messages.map((message) => ({
      id: message.id,
      text: message.text,
      at: new Date(message.at),
      by: message.by as AccountId,
      byName: message.by_name,
      fromUnit: message.from_unit,
    })),
    readAt: new Map(Object.entries(row.reads).map(([account, at]) => [account, new Date(at)])),
  };
}
