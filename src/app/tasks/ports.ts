import type { AccountId, DocumentId, RoundId, UnitKey } from "../../contract/ids.ts";
import type { IndexRef, TaskId, TaskState } from "../../contract/improvement.ts";
import type { AnswerValue } from "../../contract/sheets.ts";
import type { TaskFilter, TaskSearch, TaskSource, TaskUpdateView } from "../../contract/tasks.ts";
import type { DutyReader, DutyWriter } from "./duties/ports.ts";

/** A task as it is kept. Days are `YYYY-MM-DD`. */
export interface Task {
  readonly id: TaskId;
  /** Who set it, and whose indices it serves. */
  readonly office: UnitKey;
  readonly unit: UnitKey;
  readonly title: string;
  readonly detail: string;
  readonly lead: UnitKey;
  readonly support: readonly UnitKey[];
  readonly assignee: AccountId | null;
  readonly division: string | null;
  readonly due: string;
  readonly firstDue: string;
  readonly state: TaskState;
  /** How much is done, 0–1. */
  readonly share: number;
  readonly source: TaskSource;
  readonly sourceId: string | null;
  readonly basis: string;
  readonly about: IndexRef | null;
  readonly expectedPoints: number | null;
  /** When it was reported as finished; none after it was returned. */
  readonly submittedAt: Date | null;
  readonly doneAt: Date | null;
  readonly cancelledAt: Date | null;
  /** The deadline that the lead asks for, until it is answered. */
  readonly askedDue: string | null;
  readonly createdAt: Date;
  readonly createdBy: AccountId;
  readonly version: number;
}

/** A task with the names that a card shows. */
export interface ListedTask extends Task {
  readonly officeName: string;
  readonly unitName: string;
  readonly leadName: string;
  readonly supportNames: readonly { readonly unit: UnitKey; readonly name: string }[];
  readonly assigneeName: string | null;
  readonly divisionName: string | null;
  /** Tasks before it that are neither done nor cancelled. */
  readonly waitsFor: number;
  readonly documents: number;
}

/** The units for which somebody acts, by what that lets them see; the rows of `task.see` as sets. */
export interface Sight {
  readonly account: AccountId | null;
  /** Acts for the office: its focal point or owner of rounds. */
  readonly offices: readonly UnitKey[];
  readonly leads: readonly UnitKey[];
  readonly focal: readonly UnitKey[];
  readonly divisions: readonly { readonly unit: UnitKey; readonly division: string }[];
}

export interface TaskUpdate {
  readonly id: string;
  readonly kind: TaskUpdateView["kind"];
  readonly share: number | null;
  readonly words: string;
  readonly documents: readonly DocumentId[];
  readonly due: string | null;
  readonly at: Date;
  readonly byName: string;
}
export interface NewTaskUpdate extends Omit<TaskUpdate, "byName"> {
  readonly task: TaskId;
  readonly lead: UnitKey;
  readonly by: AccountId | null;
}

export interface TiedDocument {
  readonly document: DocumentId;
  readonly unit: UnitKey;
  readonly unitName: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly documentDate: string | null;
  readonly version: number;
  readonly file: { readonly name: string; readonly mediaType: string; readonly size: number } | null;
  readonly link: string | null;
  readonly note: string;
  readonly addedAt: Date;
  readonly addedByName: string;
}

export interface TaskLink {
  readonly task: TaskId;
  readonly needs: TaskId;
}

export interface StateCount {
  readonly state: TaskState;
  readonly tasks: number;
  readonly late: number;
  readonly soon: number;
  readonly doneLate: number;
}

/** What one agency (and person) has, counted in the store. */
export interface AgencyCount extends StateCount {
  readonly lead: UnitKey;
  readonly leadName: string;
}
export interface PersonCount {
  readonly account: AccountId;
  readonly name: string;
  readonly lead: UnitKey;
  readonly leadName: string;
  readonly open: number;
  readonly late: number;
}

/** What one reader asks for, on one day. */
export interface Asked {
  readonly sight: Sight;
  readonly filter: TaskFilter;
  /** The day in Việt Nam at the one reading of the clock; `soon` ends there. */
  readonly today: string;
  readonly soon: string;
}

/** The clock's steps: before the deadline, on it, late for the office, late for the leader above. */
export type EscalationStep = "ahead" | "due" | "late-office" | "late-above";
export interface EscalationChange {
  readonly step: EscalationStep;
  readonly days: number;
  readonly active: boolean;
}

/** A proposal as it is kept: input → value as typed over a version. */
export interface Proposal {
  readonly id: string;
  readonly task: TaskId;
  readonly round: RoundId;
  readonly unit: UnitKey;
  readonly leaf: string;
  readonly typed: readonly {
    readonly input: string;
    readonly value: AnswerValue;
    readonly baseVersion: number;
  }[];
  readonly words: string;
  readonly documents: readonly DocumentId[];
  readonly pointsBefore: number | null;
  readonly pointsAfter: number | null;
  readonly state: "open" | "accepted" | "declined" | "withdrawn";
  readonly answer: string;
  readonly proposedAt: Date;
  readonly proposedByName: string;
  readonly answeredAt: Date | null;
  readonly answeredByName: string | null;
}
export interface NewProposal
  extends Omit<Proposal, "state" | "answer" | "proposedByName" | "answeredAt" | "answeredByName"> {
  readonly by: AccountId;
}

/** What the clock needs to know of a task. */
export type DueTask = Pick<Task, "id" | "office" | "due">;

export interface TaskReader extends DutyReader {
  task(id: TaskId): Promise<Task | undefined>;
  listed(id: TaskId): Promise<ListedTask | undefined>;
  tasks(ids: readonly TaskId[]): Promise<readonly Task[]>;
  /** Tasks out of one plan, meeting, duty … in the order in which they were made. */
  tasksOf(source: TaskSource, sourceId: string): Promise<readonly Task[]>;
  /** Tasks that serve a leaf, newest deadline last. */
  tasksOfLeaves(round: RoundId, leaves: readonly string[]): Promise<readonly Task[]>;
  page(asked: Asked, slice: Pick<TaskSearch, "sort" | "offset" | "limit">): Promise<readonly ListedTask[]>;
  /** The first tasks of each state. */
  columns(asked: Asked, limit: number): Promise<readonly ListedTask[]>;
  counts(asked: Asked): Promise<readonly StateCount[]>;
  agencyCounts(asked: Asked): Promise<readonly AgencyCount[]>;
  personCounts(asked: Asked): Promise<readonly PersonCount[]>;
  updates(task: TaskId): Promise<readonly TaskUpdate[]>;
  tied(task: TaskId): Promise<readonly TiedDocument[]>;
  /** Every dependency among these tasks and those before and behind them, as far as they go. */
  linksAround(tasks: readonly TaskId[]): Promise<readonly TaskLink[]>;
  /** Bodies of the audit entries about a task, oldest first. */
  history(task: TaskId): Promise<
    readonly {
      readonly kind: string;
      readonly body: string;
      readonly at: Date;
      readonly byName: string | null;
    }[]
  >;
  proposals(task: TaskId): Promise<readonly Proposal[]>;
  proposal(id: string): Promise<Proposal | undefined>;
  escalations(office: UnitKey): Promise<readonly EscalationChange[]>;
  /**
   * Open tasks due in these days, for the clock's walk, that have had no reminder of this step: by deadline and id, the
   * next `limit` after one.
   */
  unreminded(
    step: EscalationStep,
    due: { readonly from: string; readonly until: string },
    slice: { readonly after: DueTask | null; readonly limit: number },
  ): Promise<readonly DueTask[]>;
}

export interface TaskWriter extends DutyWriter {
  insertTasks(tasks: readonly Task[]): Promise<void>;
  /** Locks the task until the transaction ends. */
  lockTask(id: TaskId): Promise<Task | undefined>;
  /** Keeps everything that can change; the version grows by one. False where it is another than `task.version`. */
  saveTask(task: Task): Promise<boolean>;
  appendUpdate(update: NewTaskUpdate): Promise<void>;
  setNeeds(task: TaskId, needs: readonly TaskId[]): Promise<void>;
  /** One writer at a time changes dependencies, so that two halves of a circle never meet. */
  lockNeeds(): Promise<void>;
  /** False where the document is tied already. */
  tieDocument(tied: {
    task: TaskId;
    document: DocumentId;
    unit: UnitKey;
    note: string;
    at: Date;
    by: AccountId;
  }): Promise<boolean>;
  untieDocument(task: TaskId, document: DocumentId, at: Date): Promise<boolean>;
  saveEscalation(office: UnitKey, change: EscalationChange, at: Date, by: AccountId): Promise<void>;
  /** False where this step was taken for this deadline already. */
  claimReminder(task: TaskId, step: EscalationStep, due: string, at: Date): Promise<boolean>;
  insertProposal(proposal: NewProposal): Promise<void>;
  answerProposal(
    id: string,
    answer: { state: "accepted" | "declined" | "withdrawn"; words: string; at: Date; by: AccountId },
  ): Promise<boolean>;
}
