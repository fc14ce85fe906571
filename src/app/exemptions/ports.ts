import type { AccountId, RoundId, UnitKey } from "../../contract/ids.ts";
import type { SheetKey } from "../sheetKey.ts";

export interface ExemptionRequest extends SheetKey {
  readonly id: string;
  readonly unitName: string;
  readonly leaf: string;
  readonly reason: string;
  /** Number and title of a document on which the request rests; may be empty. */
  readonly document: string;
  readonly askedAt: Date;
  readonly askedByName: string;
  readonly decision: "accepted" | "refused" | "withdrawn" | null;
  readonly answer: string;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
}

export interface NewExemptionRequest extends SheetKey {
  readonly id: string;
  readonly leaf: string;
  readonly reason: string;
  readonly document: string;
  readonly at: Date;
  readonly by: AccountId;
}

export interface ExemptionReader {
  /** Oldest first; of one unit, or of the whole round. */
  exemptionRequests(roundId: RoundId, unit?: UnitKey): Promise<readonly ExemptionRequest[]>;
}

export interface ExemptionWriter {
  insertRequest(request: NewExemptionRequest): Promise<void>;
  closeRequest(
    id: string,
    closed: {
      readonly decision: "accepted" | "refused" | "withdrawn";
      readonly answer: string;
      readonly at: Date;
      readonly by: AccountId;
    },
  ): Promise<void>;
}
