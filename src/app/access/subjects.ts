import type { AccountId, UnitKey } from "../../contract/ids.ts";
import type { RoundKind, Stage } from "../../contract/rounds.ts";

/** What deciding needs to know of a round. `stage` is where it stands at the one reading of the clock. */
export interface RoundFacts {
  readonly kind: RoundKind;
  readonly ownerUnit: UnitKey;
  readonly stage: Stage;
  /** The assessed units. */
  readonly units: readonly UnitKey[];
  /** Measured round: every unit that leads or supports a leaf. Empty otherwise. */
  readonly departments: readonly UnitKey[];
  readonly appraisers: readonly AppraiserFacts[];
}

/** Without fields (top-level node codes, `bonus`, `penalty`) or units an appraiser has all of them. */
export interface AppraiserFacts {
  readonly account: AccountId;
  readonly fields: readonly string[];
  readonly units: readonly UnitKey[];
}

export interface PlatformSubject {
  readonly kind: "platform";
}

export interface RoundSubject {
  readonly kind: "round";
  readonly round: RoundFacts;
}

export interface SheetSubject {
  readonly kind: "sheet";
  readonly round: RoundFacts;
  readonly unit: UnitKey;
  readonly state: "draft" | "submitted";
}

export interface LeafSubject {
  readonly kind: "leaf";
  readonly round: RoundFacts;
  readonly unit: UnitKey;
  readonly state: "draft" | "submitted";
  /** Code of the top-level node above the leaf; `bonus` or `penalty` for their items. */
  readonly field: string;
  readonly lead: UnitKey | null;
  readonly support: readonly UnitKey[];
  readonly scoredBy: "self" | "assessor" | "survey" | "statistics" | "data" | "index";
  readonly exempt: boolean;
}

export type Subject = PlatformSubject | RoundSubject | SheetSubject | LeafSubject;
