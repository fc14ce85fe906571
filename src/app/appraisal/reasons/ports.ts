import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";

/** A reason to use again. Without `place` it fits at every leaf; `place` is a code of the method `methodId`. */
export interface StoredReason {
  readonly id: string;
  /** The office whose appraisers it is offered to when shared. */
  readonly ownerUnit: UnitKey;
  readonly account: AccountId;
  readonly byName: string;
  readonly shared: boolean;
  /** Offered in this round only. */
  readonly roundId: RoundId | null;
  readonly methodId: string | null;
  readonly place: string | null;
  readonly text: string;
  readonly version: number;
  readonly putAwayAt: Date | null;
}

export interface ReasonReader {
  /** Not put away: those of the office that are shared, and the person's own. */
  reasonsFor(office: UnitKey, account: AccountId): Promise<readonly StoredReason[]>;
  reason(id: string): Promise<StoredReason | undefined>;
}

export interface ReasonWriter {
  insertReason(reason: Omit<StoredReason, "byName" | "version" | "putAwayAt">, at: Date): Promise<void>;
  /** False where it was edited or put away in the meantime. */
  updateReason(
    id: string,
    baseVersion: number,
    change: Pick<StoredReason, "text" | "shared" | "roundId" | "methodId" | "place">,
  ): Promise<boolean>;
  putAwayReason(id: string, at: Date): Promise<void>;
}
