import type { DutyFields } from "../../../contract/duties.ts";
import type { AccountId, UnitKey } from "../../../contract/ids.ts";
import type { TaskId } from "../../../contract/improvement.ts";

/** A duty as it is kept. */
export interface Duty extends Omit<DutyFields, "leads" | "support"> {
  readonly id: string;
  readonly office: UnitKey;
  readonly unit: UnitKey;
  readonly leads: readonly UnitKey[];
  readonly support: readonly UnitKey[];
  readonly stoppedAt: Date | null;
  readonly createdAt: Date;
  readonly createdBy: AccountId;
  readonly version: number;
}

/** A task that was made for an occurrence. */
export interface MadeOccurrence {
  readonly duty: string;
  readonly nominal: string;
  readonly lead: UnitKey;
  readonly task: TaskId;
}

export interface DutyReader {
  duty(id: string): Promise<Duty | undefined>;
  /** Duties of these offices, or that one of these units leads, by title. */
  duties(units: readonly UnitKey[]): Promise<readonly Duty[]>;
  /** Every duty that was not stopped. */
  dutiesAtWork(): Promise<readonly Duty[]>;
  madeOccurrences(duties: readonly string[], from: string): Promise<readonly MadeOccurrence[]>;
}

export interface DutyWriter {
  insertDuty(duty: Duty): Promise<void>;
  /** Locks the duty, so that one occurrence never becomes two tasks. */
  lockDuty(id: string): Promise<Duty | undefined>;
  /** False where the version is another. */
  saveDuty(duty: Duty): Promise<boolean>;
  insertOccurrences(made: readonly MadeOccurrence[]): Promise<void>;
}
