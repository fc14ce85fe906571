import type { AccountId, RoundId, UnitKey } from "../../contract/ids.ts";
import type { SheetFilter, SheetKey } from "../sheetKey.ts";
import type { ConflictReader, ConflictWriter } from "./conflicts/ports.ts";
import type { QuestionReader, QuestionWriter } from "./questions/ports.ts";
import type { ReasonReader, ReasonWriter } from "./reasons/ports.ts";
import type { ReplyReader, ReplyWriter } from "./replies/ports.ts";
import type { SecondReadingReader, SecondReadingWriter } from "./second/ports.ts";

/** A decision of an appraiser on one leaf of one unit. Append-only: the highest version is in force. */
export interface Appraisal {
  readonly unit: UnitKey;
  readonly leaf: string;
  readonly decision: "agree" | "change";
  /** Points in force: those of the unit when agreed, those of the appraiser when changed. */
  readonly points: number;
  readonly reason: string;
  /** Self points at the moment of the decision; null where the unit had not answered. */
  readonly selfPoints: number | null;
  readonly version: number;
  /** 1: first appraisal; 2: after the explanation. */
  readonly phase: 1 | 2;
  readonly decidedAt: Date;
  readonly decidedBy: AccountId;
  readonly decidedByName: string;
}

export interface NewAppraisal extends SheetKey {
  readonly id: string;
  readonly leaf: string;
  readonly decision: "agree" | "change";
  readonly points: number;
  readonly reason: string;
  readonly selfPoints: number | null;
  /** Version on which the appraiser based the decision; 0 for the first. */
  readonly baseVersion: number;
  readonly phase: 1 | 2;
  readonly at: Date;
  readonly by: AccountId;
}

export interface AppraisalReader
  extends ConflictReader,
    QuestionReader,
    ReasonReader,
    ReplyReader,
    SecondReadingReader {
  /** Decisions in force; with `phase` 1 those that were in force when the first appraisal ended. */
  appraisalsOfSheet(sheet: SheetKey, phase?: 1): Promise<readonly Appraisal[]>;
  appraisalsOfRound(roundId: RoundId, filter?: SheetFilter): Promise<readonly Appraisal[]>;
  /** The last decision of each of the two appraisals, the first before the second. */
  decisionsByPhase(roundId: RoundId, filter?: SheetFilter): Promise<readonly Appraisal[]>;
  /** Every decision ever made in a round, oldest first. */
  decisionsOfRound(roundId: RoundId): Promise<readonly Appraisal[]>;
  /** Every decision on one leaf, oldest first. */
  appraisalHistory(sheet: SheetKey, leaf: string): Promise<readonly Appraisal[]>;
}

/** The version that a decision got. */
export interface AppendedAppraisal {
  readonly leaf: string;
  readonly version: number;
}

export interface AppraisalWriter
  extends ConflictWriter,
    QuestionWriter,
    ReasonWriter,
    ReplyWriter,
    SecondReadingWriter {
  /** The new version, or undefined where another decision came first. */
  appendAppraisal(appraisal: NewAppraisal): Promise<number | undefined>;
  /** Many leaves of one sheet, each at most once; left out of what is answered: those where another decision came first. */
  appendAppraisals(
    sheet: SheetKey,
    appraisals: readonly Omit<NewAppraisal, keyof SheetKey>[],
  ): Promise<readonly AppendedAppraisal[]>;
}
