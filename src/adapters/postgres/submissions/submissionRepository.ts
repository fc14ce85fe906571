import { sql, type Transaction } from "kysely";
import type { SheetKey } from "../../../app/sheetKey.ts";
import type {
  NewReceipt,
  StoredReceipt,
  Submission,
  SubmissionReader,
  SubmissionWriter,
} from "../../../app/submissions/index.ts";
import type { RoundId, UnitKey } from "../../../contract/ids.ts";
import type { SheetState } from "../../../contract/sheets.ts";
import type { Database } from "../schema.ts";
import {
  readAnswers,
  readChanges,
  readExplanations,
  readTyped,
  readValues,
  writeAnswer,
  writeAnswers,
  writeExplanation,
} from "./answers.ts";
import { readDocumentFacts } from "./documentFacts.ts";
import { readReviews, writeReview } from "./reviews.ts";

type Tx = Transaction<Database>;

/** Sheets, their answers, explanations and receipts in PostgreSQL, inside one transaction. */
export function createSubmissionRepository(tx: Tx): SubmissionReader & SubmissionWriter {
  return {
    submission: async (sheet) => (await readSubmissions(tx, sheet.roundId, sheet.unit))[0],
    submissionsOfRound: (roundId) => readSubmissions(tx, roundId),
    answersOfSheet: (sheet, leaf) =>
      readAnswers(tx, sheet.roundId, {
        units: [sheet.unit],
        ...(leaf === undefined ? {} : { leaves: [leaf] }),
      }),
    valuesOfSheet: (sheet) => readValues(tx, sheet),
    answersOfRound: (roundId, filter = {}) => readAnswers(tx, roundId, filter),
    typedInRound: (roundId) => readTyped(tx, roundId),
    async answer(sheet, leaf, input) {
      return (await readAnswers(tx, sheet.roundId, { units: [sheet.unit], leaves: [leaf], input }))[0];
    },
    explanationsOfSheet: (sheet, leaf) =>
      readExplanations(tx, sheet.roundId, {
        units: [sheet.unit],
        ...(leaf === undefined ? {} : { leaves: [leaf] }),
      }),
    explanationsOfRound: (roundId, filter = {}) => readExplanations(tx, roundId, filter),
    changesOfLeaf: (sheet, leaf) => readChanges(tx, sheet, leaf),
    receiptsOfSheet: (sheet) => readReceipts(tx, sheet),
    documentFacts: ({ roundId, unit }) => readDocumentFacts(tx, roundId, { units: [unit] }),
    documentFactsOfRound: (roundId, filter) => readDocumentFacts(tx, roundId, filter),
    reviewsOfSheet: (sheet) => readReviews(tx, sheet),
    createSubmissions: (roundId, units) => createSubmissions(tx, roundId, units),
    lockSubmission: (sheet, purpose) => lockSubmission(tx, sheet, purpose),
    saveAnswer: (answer) => writeAnswer(tx, answer),
    saveAnswers: (sheet, answers) => writeAnswers(tx, sheet, answers),
    saveExplanation: (explanation) => writeExplanation(tx, explanation),
    markSubmitted: (receipt) => markSubmitted(tx, receipt),
    markWithdrawn: (sheet, at) => markWithdrawn(tx, sheet, at),
    markState: (sheet, state) => updateState(tx, sheet, { ...NOT_SUBMITTED, state }),
    addReview: (review) => writeReview(tx, review),
  };
}

function selectSubmissions(tx: Tx, roundId: RoundId) {
  return tx
    .selectFrom("submissions as s")
    .leftJoin("accounts as a", "a.id", "s.submitted_by")
    .where("s.round_id", "=", roundId)
    .select(["s.unit_key", "s.state", "s.submitted_at", "a.display_name", "s.receipt_hash"]);
}

async function readSubmissions(tx: Tx, roundId: RoundId, unit?: UnitKey): Promise<readonly Submission[]> {
  const all = selectSubmissions(tx, roundId);
  const rows = await (unit === undefined ? all : all.where("s.unit_key", "=", unit)).execute();
  return rows.map((row) => ({
    roundId,
    unit: row.unit_key as UnitKey,
    state: row.state,
    submittedAt: row.submitted_at,
    submittedByName: row.display_name,
    receiptHash: row.receipt_hash,
  }));
}

async function lockSubmission(
  tx: Tx,
  sheet: SheetKey,
  purpose: "work" | "state",
): Promise<Submission | undefined> {
  const row = selectSubmissions(tx, sheet.roundId).where("s.unit_key", "=", sheet.unit);
  const found = await (purpose === "work" ? row.forShare("s") : row.forUpdate("s")).executeTakeFirst();
  return (
    found && {
      ...sheet,
      state: found.state,
      submittedAt: found.submitted_at,
      submittedByName: found.display_name,
      receiptHash: found.receipt_hash,
    }
  );
}

async function readReceipts(tx: Tx, sheet: SheetKey): Promise<readonly StoredReceipt[]> {
  const rows = await tx
    .selectFrom("receipts as r")
    .innerJoin("accounts as a", "a.id", "r.submitted_by")
    .where("r.round_id", "=", sheet.roundId)
    .where("r.unit_key", "=", sheet.unit)
    .select([
      "r.id",
      "r.submitted_at",
      "a.display_name",
      "r.hash",
      "r.points",
      "r.assigned_max",
      "r.withdrawn_at",
    ])
    .orderBy("r.submitted_at", "desc")
    .orderBy("r.id", "desc")
    .execute();
  return rows.map((row) => ({
    ...sheet,
    id: row.id,
    submittedAt: row.submitted_at,
    submittedByName: row.display_name,
    hash: row.hash,
    points: row.points,
    assignedMax: row.assigned_max,
    withdrawnAt: row.withdrawn_at,
  }));
}

async function createSubmissions(tx: Tx, roundId: RoundId, units: readonly UnitKey[]): Promise<void> {
  await sql`
    insert into submissions (round_id, unit_key, state)
    select ${roundId}, unit_key, 'draft' from unnest(${[...units]}::text[]) as unit_key
    on conflict do nothing`.execute(tx);
}

async function markSubmitted(tx: Tx, receipt: NewReceipt): Promise<void> {
  await tx
    .insertInto("receipts")
    .values({
      id: receipt.id,
      round_id: receipt.roundId,
      unit_key: receipt.unit,
      submitted_at: receipt.at,
      submitted_by: receipt.by,
      hash: receipt.hash,
      points: receipt.points,
      assigned_max: receipt.assignedMax,
      withdrawn_at: null,
    })
    .execute();
  await updateState(tx, receipt, {
    state: "submitted",
    submitted_at: receipt.at,
    submitted_by: receipt.by,
    receipt_hash: receipt.hash,
  });
}

async function markWithdrawn(tx: Tx, sheet: SheetKey, at: Date): Promise<void> {
  await tx
    .updateTable("receipts")
    .set({ withdrawn_at: at })
    .where("round_id", "=", sheet.roundId)
    .where("unit_key", "=", sheet.unit)
    .where("withdrawn_at", "is", null)
    .execute();
  await updateState(tx, sheet, { ...NOT_SUBMITTED, state: "draft" });
}

const NOT_SUBMITTED = { submitted_at: null, submitted_by: null, receipt_hash: null };

interface StateColumns {
  readonly state: SheetState;
  readonly submitted_at: Date | null;
  readonly submitted_by: string | null;
  readonly receipt_hash: string | null;
}

async function updateState(tx: Tx, sheet: SheetKey, columns: StateColumns): Promise<void> {
  await tx
    .updateTable("submissions")
    .set(columns)
    .where("round_id", "=", sheet.roundId)
    .where("unit_key", "=", sheet.unit)
    .execute();
}
