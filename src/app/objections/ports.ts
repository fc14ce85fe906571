import type { AccountId, DocumentId, RoundId, UnitKey } from "../../contract/ids.ts";

export interface ObjectionDocument {
  readonly document: DocumentId;
  readonly version: number;
  readonly page: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly hasFile: boolean;
}

/** A formal objection to one leaf of a published result. */
export interface Objection {
  readonly id: string;
  readonly roundId: RoundId;
  readonly unit: UnitKey;
  readonly leaf: string;
  readonly instance: 1 | 2;
  readonly text: string;
  readonly documents: readonly ObjectionDocument[];
  readonly filedAt: Date;
  readonly filedByName: string;
  /** YYYY-MM-DD: the last day on which it is decided in time. */
  readonly due: string;
  readonly assignee: { readonly account: AccountId; readonly displayName: string } | null;
  readonly decision: {
    readonly outcome: "upheld" | "dismissed";
    readonly points: number | null;
    readonly reason: string;
    readonly at: Date;
    readonly by: AccountId;
    readonly byName: string;
  } | null;
}

export interface NewObjection {
  readonly id: string;
  readonly roundId: RoundId;
  readonly unit: UnitKey;
  readonly leaf: string;
  readonly instance: 1 | 2;
  readonly text: string;
  readonly documents: readonly {
    readonly document: DocumentId;
    readonly version: number;
    readonly page: string;
  }[];
  readonly due: string;
  readonly at: Date;
  readonly by: AccountId;
}

export interface ObjectionDecision {
  readonly id: string;
  readonly outcome: "upheld" | "dismissed";
  readonly points: number | null;
  readonly reason: string;
  readonly at: Date;
  readonly by: AccountId;
}

export interface UpheldDecision {
  readonly unit: UnitKey;
  readonly leaf: string;
  readonly decision: "change";
  readonly points: number;
  readonly reason: string;
}

export interface ObjectionReader {
  objection(id: string): Promise<Objection | undefined>;
  /** In order of filing. */
  objectionsOfRound(roundId: RoundId): Promise<readonly Objection[]>;
  /** Points that upheld objections set, as decisions; where a leaf went through two instances, those of the second. */
  upheldOfRound(roundId: RoundId): Promise<readonly UpheldDecision[]>;
  /** Accounts that decided on the leaf before an objection: appraisals, second readings, the first instance. */
  decidersBefore(
    objection: Pick<Objection, "roundId" | "unit" | "leaf" | "instance">,
  ): Promise<readonly AccountId[]>;
}

export interface ObjectionWriter {
  /** False where this instance was filed already. */
  file(objection: NewObjection): Promise<boolean>;
  /** Locks the row, so that two acts on one objection meet. */
  lockObjection(id: string): Promise<Objection | undefined>;
  assign(id: string, account: AccountId, at: Date, by: AccountId): Promise<void>;
  decide(decision: ObjectionDecision): Promise<void>;
}
