import type { AccountId, UnitKey } from "../../contract/ids.ts";

/** Who leads a component of an index for a unit: an agency and, where that was said, a person there. */
export interface StoredLead {
  readonly unit: UnitKey;
  readonly index: string;
  readonly component: string;
  readonly lead: UnitKey;
  readonly account: AccountId | null;
}

export interface LeadReader {
  leadsOf(unit: UnitKey): Promise<readonly StoredLead[]>;
}

export interface LeadWriter {
  setLead(lead: StoredLead, at: Date, by: AccountId): Promise<void>;
  removeLead(lead: Pick<StoredLead, "unit" | "index" | "component">): Promise<void>;
}
