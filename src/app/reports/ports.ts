import type { AccountId, UnitKey } from "../../contract/ids.ts";
import type { ReportId, ReportState } from "../../contract/improvement.ts";
import type { CallId, PeriodicKind, ReportFigures } from "../../contract/reports.ts";
import type { ReportOutline } from "./outline.ts";

/** A periodic report as it is kept. Days are `YYYY-MM-DD`. */
export interface Report {
  readonly id: ReportId;
  readonly office: UnitKey;
  readonly unit: UnitKey;
  readonly kind: PeriodicKind;
  readonly year: number;
  readonly quarter: number;
  readonly title: string;
  readonly outline: string;
  readonly cutOff: string;
  readonly due: string | null;
  readonly state: ReportState;
  readonly recipient: UnitKey | null;
  readonly call: CallId | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuedAt: Date | null;
  readonly issuedBy: AccountId | null;
  readonly signer: string;
  readonly provisional: boolean;
  /** As they stood when it was issued; null while it is drafted. */
  readonly figures: ReportFigures | null;
  readonly returned: { readonly at: Date; readonly reason: string } | null;
  readonly createdAt: Date;
  readonly createdBy: AccountId;
}

export interface ReportParagraph {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly carried: boolean;
  readonly version: number;
}

export interface ReportCell {
  readonly report: ReportId;
  readonly annex: string;
  readonly row: string;
  readonly value: number | null;
  readonly note: string;
  readonly version: number;
}

export interface ReportCall {
  readonly id: CallId;
  readonly office: UnitKey;
  readonly kind: PeriodicKind;
  readonly year: number;
  readonly quarter: number;
  readonly title: string;
  readonly text: string;
  readonly due: string;
  readonly createdAt: Date;
  readonly createdBy: AccountId;
  readonly units: readonly CalledUnit[];
}

export interface CalledUnit {
  readonly unit: UnitKey;
  readonly name: string;
  readonly remindedAt: Date | null;
  readonly reminders: number;
}

/** Tasks of one lead agency in a period, up to a day. */
export interface TaskCount {
  readonly lead: UnitKey;
  readonly leadName: string;
  readonly total: number;
  /** Reported as finished up to that day, and of these not after the deadline. */
  readonly done: number;
  readonly inTime: number;
  /** Not finished although the deadline is over. */
  readonly late: number;
}

export interface TaskLine {
  readonly title: string;
  readonly leadName: string;
  readonly due: string;
}

/** Whose tasks count: those an office set for a unit, or those an agency leads. */
export type TaskScope = { readonly office: UnitKey; readonly unit: UnitKey } | { readonly lead: UnitKey };

export interface ReportReader {
  /** Outlines that come with the program. */
  outlines(): readonly ReportOutline[];
  report(id: ReportId): Promise<Report | undefined>;
  /** Every periodic report of these offices, or sent to them; newest first. */
  reportsAround(offices: readonly UnitKey[]): Promise<readonly Report[]>;
  /** Reports of an office about a unit, newest period first. */
  reportsOf(office: UnitKey, unit: UnitKey): Promise<readonly Report[]>;
  /** Reports by which units answered a call. */
  answers(calls: readonly CallId[]): Promise<readonly Report[]>;
  paragraphs(report: ReportId): Promise<readonly ReportParagraph[]>;
  cells(reports: readonly ReportId[]): Promise<readonly ReportCell[]>;
  call(id: CallId): Promise<ReportCall | undefined>;
  callsOf(offices: readonly UnitKey[]): Promise<readonly ReportCall[]>;
  callsTo(units: readonly UnitKey[]): Promise<readonly ReportCall[]>;
  taskCounts(scope: TaskScope, from: string, until: string): Promise<readonly TaskCount[]>;
  /** Not finished on `until` although due before it. */
  lateTasks(scope: TaskScope, until: string, limit: number): Promise<readonly TaskLine[]>;
  /** Open tasks due from the day after `after`. */
  nextTasks(scope: TaskScope, after: string, limit: number): Promise<readonly TaskLine[]>;
}

export interface NewParagraph {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly carried: boolean;
}

export interface ReportWriter {
  /** One at a time begins a report of an office, so that none of a period is begun twice. */
  lockBeginning(office: UnitKey): Promise<void>;
  insertReport(report: Report, paragraphs: readonly NewParagraph[]): Promise<void>;
  /** For work on parts of it: keeps acts away. */
  lockForWork(id: ReportId): Promise<Report | undefined>;
  /** For an act on it: waits for work under way. */
  lockForAct(id: ReportId): Promise<Report | undefined>;
  /** Stores state, issue and return. */
  updateReport(report: Report): Promise<void>;
  /** The new version, or null where it was changed since `version`. */
  saveParagraph(
    report: ReportId,
    paragraph: string,
    text: string,
    version: number,
    at: Date,
    by: AccountId,
  ): Promise<number | null>;
  saveCell(cell: ReportCell, at: Date, by: AccountId): Promise<number | null>;
  insertCall(call: Omit<ReportCall, "units">, units: readonly UnitKey[]): Promise<void>;
  lockCall(id: CallId): Promise<ReportCall | undefined>;
  markReminded(call: CallId, units: readonly UnitKey[], at: Date): Promise<void>;
}
