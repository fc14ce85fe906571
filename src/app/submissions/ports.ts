import type { AccountId, EvidenceId, RoundId, UnitKey } from "../../contract/ids.ts";
import type { DocumentKind } from "../../contract/library.ts";
import type { AnswerValue, SheetState } from "../../contract/sheets.ts";
import type { SheetFilter, SheetKey } from "../sheetKey.ts";

/** Where a sheet stands. The row is made when the round opens and is never deleted. */
export interface Submission extends SheetKey {
  readonly state: SheetState;
  readonly submittedAt: Date | null;
  readonly submittedByName: string | null;
  readonly receiptHash: string | null;
}

/** The value in force of one input. A cleared input keeps its row with `value` null. */
export interface Answer {
  readonly unit: UnitKey;
  readonly leaf: string;
  readonly input: string;
  readonly value: AnswerValue;
  /** Grows by one with every save; 0 means that nothing was ever saved. */
  readonly version: number;
  readonly updatedAt: Date;
  readonly updatedByName: string;
}

/** One typed value without its history; null where the input was cleared. */
export type SheetValue = Pick<Answer, "leaf" | "input" | "value">;

export interface AnswerChange {
  readonly input: string;
  readonly value: AnswerValue;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByName: string;
}

export interface Explanation {
  readonly unit: UnitKey;
  readonly leaf: string;
  readonly text: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly updatedByName: string;
}

/** Proof that a sheet was handed in; kept, marked, when the unit takes its sheet back. */
export interface StoredReceipt extends SheetKey {
  readonly id: string;
  readonly submittedAt: Date;
  readonly submittedByName: string;
  readonly hash: string;
  readonly points: number;
  readonly assignedMax: number;
  readonly withdrawnAt: Date | null;
}

export interface NewAnswer extends SheetKey {
  readonly leaf: string;
  readonly input: string;
  readonly value: AnswerValue;
  /** The version on which the writer based the change. */
  readonly baseVersion: number;
  readonly at: Date;
  readonly by: AccountId;
  /** Id of the row of history. */
  readonly changeId: string;
}

/** The version that a value got. */
export interface SavedAnswer {
  readonly leaf: string;
  readonly input: string;
  readonly version: number;
}

export interface NewExplanation extends SheetKey {
  readonly leaf: string;
  readonly text: string;
  readonly baseVersion: number;
  readonly at: Date;
  readonly by: AccountId;
}

/** One act between focal point and leader, on a whole sheet (`department` null) or a department's part. */
export interface SheetReview {
  readonly department: UnitKey | null;
  readonly act: "presented" | "approved" | "returned" | "taken-back";
  readonly word: string;
  readonly at: Date;
  readonly byName: string;
}

export interface NewSheetReview extends SheetKey, Omit<SheetReview, "byName"> {
  readonly id: string;
  readonly by: AccountId;
}

/** What the library knows of the document behind a piece of evidence. */
export interface DocumentFacts {
  readonly evidence: EvidenceId;
  readonly kind: DocumentKind;
  readonly pageCount: number | null;
}

export interface NewReceipt extends SheetKey {
  readonly id: string;
  readonly at: Date;
  readonly by: AccountId;
  readonly hash: string;
  readonly points: number;
  readonly assignedMax: number;
}

/** What a unit has typed at a leaf, without the words and numbers themselves. */
export interface LeafTyped {
  readonly unit: UnitKey;
  readonly leaf: string;
  /** Inputs that hold a value. */
  readonly given: readonly string[];
  /** When a value or the explanation was last changed. */
  readonly changedAt: Date;
}

export interface SubmissionReader {
  submission(sheet: SheetKey): Promise<Submission | undefined>;
  submissionsOfRound(roundId: RoundId): Promise<readonly Submission[]>;
  answersOfSheet(sheet: SheetKey, leaf?: string): Promise<readonly Answer[]>;
  /** What scoring needs of a sheet and no more: every input with its value. */
  valuesOfSheet(sheet: SheetKey): Promise<readonly SheetValue[]>;
  answersOfRound(roundId: RoundId, filter?: SheetFilter): Promise<readonly Answer[]>;
  /** For counting over a whole round: one row a leaf where anything was typed. */
  typedInRound(roundId: RoundId): Promise<readonly LeafTyped[]>;
  answer(sheet: SheetKey, leaf: string, input: string): Promise<Answer | undefined>;
  explanationsOfSheet(sheet: SheetKey, leaf?: string): Promise<readonly Explanation[]>;
  explanationsOfRound(roundId: RoundId, filter?: SheetFilter): Promise<readonly Explanation[]>;
  /** Every value a leaf ever had, oldest first. */
  changesOfLeaf(sheet: SheetKey, leaf: string): Promise<readonly AnswerChange[]>;
  /** Every receipt of a sheet, newest first. */
  receiptsOfSheet(sheet: SheetKey): Promise<readonly StoredReceipt[]>;
  documentFacts(sheet: SheetKey): Promise<readonly DocumentFacts[]>;
  documentFactsOfRound(roundId: RoundId, filter: SheetFilter): Promise<readonly DocumentFacts[]>;
  /** Newest first. */
  reviewsOfSheet(sheet: SheetKey): Promise<readonly SheetReview[]>;
}

export interface SubmissionWriter {
  /** Makes the empty sheets of a round; called once, when the round opens. Existing rows stay as they are. */
  createSubmissions(roundId: RoundId, units: readonly UnitKey[]): Promise<void>;
  /** Locks the sheet's row: `work` lets other inputs be saved beside, `state` waits for all of them. */
  lockSubmission(sheet: SheetKey, purpose: "work" | "state"): Promise<Submission | undefined>;
  /** The new version, or undefined where the version in force is not `baseVersion`. Adds the row of history. */
  saveAnswer(answer: NewAnswer): Promise<number | undefined>;
  /** Many values of one sheet, each input at most once; left out of what is answered: those not based on the version in force. */
  saveAnswers(
    sheet: SheetKey,
    answers: readonly Omit<NewAnswer, keyof SheetKey>[],
  ): Promise<readonly SavedAnswer[]>;
  saveExplanation(explanation: NewExplanation): Promise<number | undefined>;
  /** Adds the receipt and marks the sheet as handed in. */
  markSubmitted(receipt: NewReceipt): Promise<void>;
  /** Marks the sheet as a draft again and its last receipt as withdrawn. */
  markWithdrawn(sheet: SheetKey, at: Date): Promise<void>;
  /** Before handing in: where the sheet stands between focal point and leader. */
  markState(sheet: SheetKey, state: "draft" | "presented" | "approved"): Promise<void>;
  addReview(review: NewSheetReview): Promise<void>;
}
