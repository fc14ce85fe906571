import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";

/** An appraiser's own word that they may not judge a unit. */
export interface ConflictOfInterest {
  readonly account: AccountId;
  readonly name: string;
  readonly unit: UnitKey;
  readonly unitName: string;
  readonly reason: string;
  readonly declaredAt: Date;
  readonly lifted: { readonly at: Date; readonly byName: string; readonly reason: string } | null;
}

export interface ConflictKey {
  readonly roundId: RoundId;
  readonly account: AccountId;
  readonly unit: UnitKey;
}

export interface ConflictReader {
  /** Those in force first, then by person and unit. */
  conflictsOfRound(roundId: RoundId): Promise<readonly ConflictOfInterest[]>;
}

export interface ConflictWriter {
  /** False where it is in force already. */
  declareConflict(key: ConflictKey, reason: string, at: Date): Promise<boolean>;
  /** False where none is in force. */
  liftConflict(key: ConflictKey, reason: string, at: Date, by: AccountId): Promise<boolean>;
}
