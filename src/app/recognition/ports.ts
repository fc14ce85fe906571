import type { z } from "zod";
import type { AccountId, RoundId, UnitKey } from "../../contract/ids.ts";
import type { TaskState } from "../../contract/improvement.ts";
import type {
  DecisionKind,
  RecognitionListId,
  RecognitionRules,
  RecognitionView,
  ShippedRecognitionRules,
} from "../../contract/recognition.ts";

/** A list as it is kept. Days are `YYYY-MM-DD`. */
export interface RecognitionList {
  readonly id: RecognitionListId;
  readonly office: UnitKey;
  readonly roundId: RoundId;
  readonly title: string;
  readonly rules: RecognitionRules;
  readonly tasksFrom: string;
  readonly tasksUntil: string;
  /** Everything as it was finished, computation included; null while it is a draft. */
  readonly finished: FinishedList | null;
  readonly finishedAt: Date | null;
  readonly finishedBy: AccountId | null;
  readonly finishedByName: string | null;
  readonly reopenedReason: string;
  readonly createdAt: Date;
  readonly createdBy: AccountId;
  readonly version: number;
}

export interface FinishedList {
  readonly computation: string;
  readonly content: ListContent;
}
/** What is worked out from results, tasks and decisions; frozen when the list is finished. */
export type ListContent = Pick<
  RecognitionView,
  "candidates" | "entries" | "discipline" | "notes" | "ties" | "round" | "units" | "illustration"
>;

export interface ListDecision {
  readonly award: string;
  readonly unit: UnitKey;
  readonly decision: z.infer<typeof DecisionKind>;
  readonly reason: string;
  readonly at: Date;
  readonly byName: string;
}

export interface ListEntry {
  readonly id: string;
  readonly award: string;
  readonly kind: "unit" | "person";
  readonly unit: UnitKey;
  readonly person: string;
  readonly job: string;
  readonly grounds: string;
  readonly addedByName: string;
}

export interface ListDiscipline {
  readonly id: string;
  readonly unit: UnitKey;
  readonly person: string;
  readonly reason: string;
  readonly notedAt: Date;
  readonly notedByName: string;
}

/** A task as far as commendation looks at it. */
export interface LeadTask {
  readonly lead: UnitKey;
  readonly title: string;
  readonly due: string;
  readonly state: TaskState;
  readonly submittedAt: Date | null;
  readonly doneAt: Date | null;
  readonly cancelledAt: Date | null;
}

export interface OwnRules {
  readonly rules: RecognitionRules;
  readonly savedAt: Date;
  readonly savedByName: string;
  readonly version: number;
}

export interface RecognitionReader {
  shippedRules(): ShippedRecognitionRules;
  ownRules(office: UnitKey): Promise<OwnRules | undefined>;
  /** Newest first; discarded ones are left out. */
  lists(offices: readonly UnitKey[]): Promise<readonly RecognitionList[]>;
  list(id: RecognitionListId): Promise<RecognitionList | undefined>;
  decisions(id: RecognitionListId): Promise<readonly ListDecision[]>;
  entries(id: RecognitionListId): Promise<readonly ListEntry[]>;
  discipline(id: RecognitionListId): Promise<readonly ListDiscipline[]>;
  /** Tasks that these units lead for an office, due in a time of which both ends count. */
  tasksDue(
    office: UnitKey,
    leads: readonly UnitKey[],
    due: { readonly from: string; readonly until: string },
  ): Promise<readonly LeadTask[]>;
}

interface Act {
  readonly list: RecognitionListId;
  readonly at: Date;
  readonly by: AccountId;
}

export interface RecognitionWriter {
  /** False where the version in force is not `baseVersion`. */
  saveRules(rules: {
    readonly office: UnitKey;
    readonly rules: RecognitionRules;
    readonly baseVersion: number;
    readonly at: Date;
    readonly by: AccountId;
  }): Promise<boolean>;
  insertList(list: Omit<RecognitionList, "finishedByName">): Promise<void>;
  /** Locks the list until the transaction ends. */
  lockList(id: RecognitionListId): Promise<RecognitionList | undefined>;
  /** Raises the version; every change of a list does. */
  touch(id: RecognitionListId): Promise<void>;
  discard(id: RecognitionListId, at: Date): Promise<void>;
  finish(act: Act & { readonly finished: FinishedList }): Promise<void>;
  reopen(id: RecognitionListId, reason: string): Promise<void>;
  decide(act: Act & Pick<ListDecision, "award" | "unit" | "decision" | "reason">): Promise<void>;
  undecide(list: RecognitionListId, award: string, unit: UnitKey): Promise<void>;
  addEntry(act: Act & Omit<ListEntry, "addedByName">): Promise<void>;
  /** False where there is no such entry, or it was removed before. */
  removeEntry(list: RecognitionListId, id: string, at: Date): Promise<boolean>;
  addDiscipline(act: Act & Pick<ListDiscipline, "id" | "unit" | "person" | "reason">): Promise<void>;
  liftDiscipline(list: RecognitionListId, id: string, at: Date): Promise<boolean>;
}
