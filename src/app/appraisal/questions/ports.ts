import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { SheetFilter, SheetKey } from "../../sheetKey.ts";

export interface QuestionMessage {
  readonly id: string;
  readonly text: string;
  readonly at: Date;
  readonly by: AccountId;
  readonly byName: string;
  readonly fromUnit: boolean;
}

/** A thread between appraiser and unit at a leaf. */
export interface Question {
  readonly id: string;
  readonly roundId: RoundId;
  readonly unit: UnitKey;
  readonly leaf: string;
  readonly text: string;
  readonly askedAt: Date;
  readonly askedBy: AccountId;
  readonly askedByName: string;
  readonly closedAt: Date | null;
  /** Oldest first. */
  readonly messages: readonly QuestionMessage[];
  /** By account: when that person last read the thread. */
  readonly readAt: ReadonlyMap<string, Date>;
}

export interface NewQuestion extends SheetKey {
  readonly id: string;
  readonly leaf: string;
  readonly text: string;
  readonly at: Date;
  readonly by: AccountId;
}

export interface QuestionReader {
  question(id: string): Promise<Question | undefined>;
  /** Oldest first, closed ones among them. */
  questionsOfRound(roundId: RoundId, filter?: SheetFilter): Promise<readonly Question[]>;
  /** Open threads at the sheets of these units, in rounds that are not closed. */
  openQuestionsAt(units: readonly UnitKey[]): Promise<readonly Question[]>;
}

export interface QuestionWriter {
  insertQuestion(question: NewQuestion): Promise<void>;
  insertMessage(
    message: Omit<QuestionMessage, "byName"> & { readonly question: string; readonly sheet: SheetKey },
  ): Promise<void>;
  /** False where somebody closed it before. */
  closeQuestion(id: string, at: Date, by: AccountId): Promise<boolean>;
  markQuestionRead(id: string, account: AccountId, at: Date): Promise<void>;
}
