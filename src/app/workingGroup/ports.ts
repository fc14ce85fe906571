import type { AccountId, EvidenceId, UnitKey } from "../../contract/ids.ts";
import type { DecisionKind } from "../../contract/meetings.ts";
import type { PortalState } from "../../contract/portalChecks.ts";
import type { RiskMark } from "../../contract/riskMarks.ts";
import type { EvidenceFile } from "../files/index.ts";
import type { SheetKey } from "../sheetKey.ts";

/** Sure, at risk or lost, as the working group sees a leaf. Append-only: the highest version is in force. */
export interface Mark {
  readonly leaf: string;
  readonly mark: RiskMark;
  /** Points counted on. */
  readonly expected: number;
  /** The self score at that moment; null where there was none. */
  readonly selfPoints: number | null;
  readonly reason: string;
  readonly version: number;
  readonly meetingId: string | null;
  readonly markedAt: Date;
  readonly markedByName: string;
}

export interface NewMark extends SheetKey, Omit<Mark, "version" | "markedAt" | "markedByName"> {
  readonly id: string;
  /** The version on which the mark is based; 0 for the first. */
  readonly baseVersion: number;
  readonly at: Date;
  readonly by: AccountId;
}

export interface Draft {
  readonly department: UnitKey;
  readonly leaf: string;
  readonly wanted: string;
  /** YYYY-MM-DD that was decided, where one was. */
  readonly untilDay: string | null;
  readonly meetingId: string | null;
}

export interface NewDraft extends SheetKey, Draft {
  readonly at: Date;
  readonly by: AccountId;
}

/** What a department was asked for, with a date. */
export interface SupplementRequest extends SheetKey {
  readonly id: string;
  readonly department: UnitKey;
  readonly text: string;
  readonly until: Date;
  readonly sentAt: Date;
  readonly sentByName: string;
  readonly remindedAt: Date | null;
  readonly closedAt: Date | null;
  readonly meetingId: string | null;
  readonly leaves: readonly AskedLeaf[];
  readonly extensions: readonly Extension[];
}

export interface AskedLeaf {
  readonly leaf: string;
  readonly wanted: string;
  readonly answer: string;
  readonly version: number;
  readonly answeredAt: Date | null;
  readonly answeredByName: string | null;
}

export interface Extension {
  readonly at: Date;
  readonly byName: string;
  readonly before: Date;
  readonly after: Date;
  readonly reason: string;
}

export interface NewRequest extends SheetKey {
  readonly id: string;
  readonly department: UnitKey;
  readonly text: string;
  readonly until: Date;
  readonly meetingId: string | null;
  readonly leaves: readonly { readonly leaf: string; readonly wanted: string }[];
  readonly at: Date;
  readonly by: AccountId;
}

export interface RequestAnswer {
  readonly id: string;
  readonly leaf: string;
  readonly answer: string;
  readonly baseVersion: number;
  readonly at: Date;
  readonly by: AccountId;
}

export interface Meeting extends SheetKey {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly heldOn: string;
  readonly place: string;
  readonly chair: string;
  readonly participants: string;
  readonly assessment: string;
  readonly rowVersion: number;
}

export interface MeetingWriting extends Meeting {
  readonly at: Date;
  readonly by: AccountId;
}

/** What a meeting decided on a leaf. Append-only: the highest version is in force. */
export interface Decision {
  readonly meetingId: string;
  readonly leaf: string;
  readonly kind: DecisionKind;
  readonly points: number;
  readonly department: UnitKey | null;
  readonly untilDay: string | null;
  readonly note: string;
  readonly portalLead: UnitKey | null;
  readonly portalSupport: readonly UnitKey[];
  readonly version: number;
  readonly decidedAt: Date;
  readonly decidedByName: string;
}

export interface NewDecision extends Omit<Decision, "version" | "decidedAt" | "decidedByName"> {
  readonly unit: UnitKey;
  readonly baseVersion: number;
  readonly at: Date;
  readonly by: AccountId;
}

/** What must be published on which portal, who looks, and what was seen. */
export interface PortalCheck extends SheetKey {
  readonly id: string;
  readonly leaf: string;
  readonly wanted: string;
  readonly portal: string;
  readonly address: string;
  readonly lead: UnitKey;
  readonly support: readonly UnitKey[];
  readonly person: string;
  readonly due: string | null;
  readonly state: PortalState;
  readonly checkedOn: string | null;
  readonly note: string;
  readonly file: EvidenceFile | null;
  readonly evidence: EvidenceId | null;
  readonly meetingId: string | null;
  readonly rowVersion: number;
  readonly updatedAt: Date;
  readonly updatedByName: string;
}

export interface PortalWriting extends Omit<PortalCheck, "updatedAt" | "updatedByName"> {
  readonly at: Date;
  readonly by: AccountId;
}

/** Typed into the Ministry's software; `fingerprint` of what stood there then. */
export interface EntryTick {
  readonly leaf: string;
  readonly fingerprint: string;
  readonly enteredAt: Date;
  readonly enteredByName: string;
}

export interface WorkingGroupReader {
  /** In force, one a leaf. */
  marks(sheet: SheetKey): Promise<readonly Mark[]>;
  /** Every mark of a leaf, oldest first. */
  marksOfLeaf(sheet: SheetKey, leaf: string): Promise<readonly Mark[]>;
  drafts(sheet: SheetKey): Promise<readonly Draft[]>;
  /** Newest first. */
  requests(sheet: SheetKey): Promise<readonly SupplementRequest[]>;
  request(id: string): Promise<SupplementRequest | undefined>;
  /** Newest first. */
  meetings(sheet: SheetKey): Promise<readonly Meeting[]>;
  meeting(id: string): Promise<Meeting | undefined>;
  /** In force; of one meeting or of all meetings about a sheet. */
  decisions(meetings: readonly string[]): Promise<readonly Decision[]>;
  portalChecks(sheet: SheetKey): Promise<readonly PortalCheck[]>;
  portalCheck(id: string): Promise<PortalCheck | undefined>;
  entryTicks(sheet: SheetKey): Promise<readonly EntryTick[]>;
}

export interface WorkingGroupWriter {
  /** The new version, or undefined where another mark came first. */
  appendMark(mark: NewMark): Promise<number | undefined>;
  saveDraft(draft: NewDraft): Promise<void>;
  deleteDraft(sheet: SheetKey, department: UnitKey, leaf: string): Promise<void>;
  insertRequest(request: NewRequest): Promise<void>;
  /** The new version, or undefined where another answer came first. */
  answerRequest(answer: RequestAnswer): Promise<number | undefined>;
  extendRequest(
    request: SupplementRequest,
    extension: { readonly until: Date; readonly reason: string; readonly at: Date; readonly by: AccountId },
  ): Promise<void>;
  markReminded(id: string, at: Date): Promise<void>;
  closeRequest(id: string, at: Date): Promise<void>;
  insertMeeting(meeting: MeetingWriting): Promise<void>;
  /** False where the row version is another: somebody else was there. */
  updateMeeting(meeting: MeetingWriting): Promise<boolean>;
  /** The new version, or undefined where another decision came first. */
  appendDecision(decision: NewDecision): Promise<number | undefined>;
  insertPortalCheck(check: PortalWriting): Promise<void>;
  /** False where the row version is another. */
  updatePortalCheck(check: PortalWriting): Promise<boolean>;
  removePortalCheck(id: string, at: Date, by: AccountId): Promise<void>;
  setEntryTick(
    sheet: SheetKey,
    leaf: string,
    tick: { fingerprint: string; at: Date; by: AccountId },
  ): Promise<void>;
  clearEntryTick(sheet: SheetKey, leaf: string): Promise<void>;
}
