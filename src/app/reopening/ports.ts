import type { AccountId, RoundId, UnitKey } from "../../contract/ids.ts";
import type { ReopenedWork } from "../../contract/reopenings.ts";
import type { SheetKey } from "../sheetKey.ts";

export interface Reopening extends SheetKey {
  readonly id: string;
  readonly unitName: string;
  /** Empty: the whole sheet. */
  readonly leaves: readonly string[];
  readonly work: ReopenedWork;
  readonly until: Date;
  readonly reason: string;
  readonly openedAt: Date;
  readonly openedByName: string;
  readonly closedAt: Date | null;
}

export interface NewReopening extends SheetKey {
  readonly id: string;
  readonly leaves: readonly string[];
  readonly work: ReopenedWork;
  readonly until: Date;
  readonly reason: string;
  readonly at: Date;
  readonly by: AccountId;
}

export interface ReopeningReader {
  /** Newest first; of one unit, or of the whole round. */
  reopenings(roundId: RoundId, unit?: UnitKey): Promise<readonly Reopening[]>;
}

export interface ReopeningWriter {
  insertReopening(reopening: NewReopening): Promise<void>;
  closeReopening(id: string, at: Date, by: AccountId): Promise<void>;
}
