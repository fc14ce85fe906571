import type { CommentVerdict } from "../../contract/consultation.ts";
import type { AccountId, UnitKey } from "../../contract/ids.ts";

/** What is sent for comment. */
export type SubjectKind = "plan" | "report";

export interface SubjectRef {
  readonly subject: SubjectKind;
  readonly id: string;
}

/** One time that a draft was sent for comment. */
export interface Consultation {
  readonly id: string;
  readonly subject: SubjectKind;
  readonly subjectId: string;
  readonly text: string;
  readonly until: Date;
  readonly openedAt: Date;
  readonly openedByName: string;
  readonly closedAt: Date | null;
  readonly units: readonly AskedUnit[];
}

export interface AskedUnit {
  readonly unit: UnitKey;
  readonly name: string;
  readonly agreedAt: Date | null;
  readonly remindedAt: Date | null;
}

/** In force; what was withdrawn is kept and not read here. */
export interface DraftComment {
  readonly id: string;
  readonly consultationId: string;
  readonly unit: UnitKey;
  readonly unitName: string;
  readonly place: string | null;
  readonly placeLabel: string;
  readonly quoted: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly createdBy: AccountId;
  readonly byName: string;
  readonly verdict: CommentVerdict | null;
  readonly answer: string;
  readonly answeredAt: Date | null;
  readonly answeredByName: string | null;
  readonly version: number;
}

export interface NewConsultation extends SubjectRef {
  readonly consultation: string;
  readonly text: string;
  readonly until: Date;
  readonly units: readonly UnitKey[];
  readonly at: Date;
  readonly by: AccountId;
}

export interface NewComment {
  readonly id: string;
  readonly consultationId: string;
  readonly unit: UnitKey;
  readonly place: string | null;
  readonly placeLabel: string;
  readonly quoted: string;
  readonly text: string;
  readonly at: Date;
  readonly by: AccountId;
}

export interface GivenAnswer {
  readonly comment: string;
  readonly verdict: CommentVerdict | null;
  readonly answer: string;
  /** The version it is based on. */
  readonly version: number;
  readonly at: Date;
  readonly by: AccountId;
}

export interface ConsultationReader {
  /** Of several drafts of one kind, newest first. */
  consultations(subject: SubjectKind, ids: readonly string[]): Promise<readonly Consultation[]>;
  /** In the order of writing. */
  comments(consultations: readonly string[]): Promise<readonly DraftComment[]>;
}

export interface ConsultationWriter {
  insertConsultation(consultation: NewConsultation): Promise<void>;
  moveUntil(consultation: string, until: Date): Promise<void>;
  closeConsultation(consultation: string, at: Date): Promise<void>;
  markReminded(consultation: string, units: readonly UnitKey[], at: Date): Promise<void>;
  setAgreed(consultation: string, unit: UnitKey, agreed: { at: Date; by: AccountId } | null): Promise<void>;
  insertComment(comment: NewComment): Promise<void>;
  /** False where somebody changed, answered or withdrew it since. */
  editComment(id: string, text: string, version: number): Promise<boolean>;
  withdrawComment(id: string, version: number, at: Date): Promise<boolean>;
  /** False where somebody answered, changed or withdrew it since. */
  answerComment(answer: GivenAnswer): Promise<boolean>;
}
