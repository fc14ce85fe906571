import type { Transaction } from "kysely";
import type { Proposal, TaskReader, TaskWriter } from "../../../app/tasks/index.ts";
import type { DocumentId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { TaskId } from "../../../contract/improvement.ts";
import type { Database } from "../schema.ts";

type Tx = Transaction<Database>;

/** Values proposed for leaves. */
export function proposalRows(
  tx: Tx,
): Pick<TaskReader, "proposals" | "proposal"> & Pick<TaskWriter, "insertProposal" | "answerProposal"> {
  return {
    async proposals(task) {
      const rows = await select(tx)
        .where("p.task_id", "=", task)
        .orderBy("p.proposed_at")
        .orderBy("p.id")
        .execute();
      return rows.map(proposalOf);
    },
    async proposal(id) {
      const row = await select(tx).where("p.id", "=", id).executeTakeFirst();
      return row && proposalOf(row);
    },
    async insertProposal(made) {
      await tx
        .insertInto("task_proposals")
        .values({
          id: made.id,
          task_id: made.task,
          round_id: made.round,
          unit_key: made.unit,
          leaf: made.leaf,
          typed: JSON.stringify(made.typed),
          words: made.words,
          documents: [...made.documents],
          points_before: made.pointsBefore,
          points_after: made.pointsAfter,
          state: "open",
          proposed_at: made.proposedAt,
          proposed_by: made.by,
        })
        .execute();
    },
    async answerProposal(id, { state, words, at, by }) {
      const { numUpdatedRows } = await tx
        .updateTable("task_proposals")
        .set({ state, answer: words, answered_at: at, answered_by: by })
        .where("id", "=", id)
        .where("state", "=", "open")
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function select(tx: Tx) {
  return tx
    .selectFrom("task_proposals as p")
    .innerJoin("accounts as a", "a.id", "p.proposed_by")
    .leftJoin("accounts as b", "b.id", "p.answered_by")
    .selectAll("p")
    .select(["a.display_name as proposed_name", "b.display_name as answered_name"]);
}

function proposalOf(row: Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number]): Proposal {
  return {
    id: row.id,
    task: row.task_id as TaskId,
    round: row.round_id as RoundId,
    unit: row.unit_key as UnitKey,
    leaf: row.leaf,
    typed: row.typed,
    words: row.words,
    documents: row.documents as DocumentId[],
    pointsBefore: row.points_before,
    pointsAfter: row.points_after,
    state: row.state,
    answer: row.answer,
    proposedAt: row.proposed_at,
    proposedByName: row.proposed_name,
    answeredAt: row.answered_at,
    answeredByName: row.answered_name,
  };
}
