import type { AccountId, EvidenceId, RoundId, UnitKey } from "../../contract/ids.ts";

/** A unit's consent that others read how it met one leaf; `revokedAt` null while it is in force. */
export interface LeafShare {
  readonly roundId: RoundId;
  readonly unit: UnitKey;
  readonly leaf: string;
  readonly words: string;
  /** The pieces of evidence that may be read, and no others. */
  readonly documents: readonly EvidenceId[];
  readonly sharedAt: Date;
  readonly sharedByName: string;
  readonly revokedAt: Date | null;
  readonly version: number;
}

export interface NewLeafShare extends Omit<LeafShare, "sharedByName" | "revokedAt" | "version"> {
  readonly by: AccountId;
  /** The version on which it is based; 0 where nothing was ever shared. */
  readonly baseVersion: number;
}

export interface LearningReader {
  /** Every consent of a round, revoked ones too. */
  sharesOfRound(round: RoundId): Promise<readonly LeafShare[]>;
  share(round: RoundId, unit: UnitKey, leaf: string): Promise<LeafShare | undefined>;
}

export interface LearningWriter {
  /** False where somebody else changed it since. */
  keepShare(share: NewLeafShare): Promise<boolean>;
  /** False where none is in force, or another than `version`. */
  revokeShare(share: Pick<LeafShare, "roundId" | "unit" | "leaf" | "version">, at: Date): Promise<boolean>;
}
