import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { SheetFilter, SheetKey } from "../../sheetKey.ts";

/** What a unit answers to a changed score: the draft, and beside it what was sent. */
export interface Reply {
  readonly unit: UnitKey;
  readonly leaf: string;
  readonly agrees: boolean;
  readonly text: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly updatedByName: string;
  readonly sent: {
    readonly agrees: boolean;
    readonly text: string;
    readonly at: Date;
    readonly byName: string;
  } | null;
}

export interface NewReply extends SheetKey {
  readonly leaf: string;
  readonly agrees: boolean;
  readonly text: string;
  readonly baseVersion: number;
  readonly at: Date;
  readonly by: AccountId;
}

export interface ReplyReader {
  repliesOfRound(roundId: RoundId, filter?: SheetFilter): Promise<readonly Reply[]>;
}

export interface ReplyWriter {
  /** The new version, or undefined where another wrote first. */
  saveReply(reply: NewReply): Promise<number | undefined>;
  /** Makes the draft of this version what was sent; false where the draft has another version. */
  sendReply(
    sheet: SheetKey,
    leaf: string,
    version: number,
    sent: { readonly at: Date; readonly by: AccountId },
  ): Promise<boolean>;
}
