import type { AccountId, UnitKey } from "../../contract/ids.ts";
import type { AuditEvent } from "./events.ts";

/** `round:<id>` for everything that belongs to a round, `general` for the rest. */
export type ChainName = `round:${string}` | "general";

/** One entry as it is kept. `body` is canonical JSON (RFC 8785) of all other facts; `hash` is its SHA-256 in hex. */
export interface AuditEntry {
  readonly chain: string;
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly kind: string;
  readonly unit: string | null;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** An entry with the name of the person, for display. */
export interface NamedAuditEntry extends AuditEntry {
  readonly actorName: string | null;
}

/** Where a chain ends: the number and hash of its last entry. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** What a writing use case reports. `at` is the one reading of the clock on which the write was decided. */
export type NewAuditEntry = AuditEvent & {
  readonly chain: ChainName;
  readonly at: Date;
  readonly actorId: AccountId | null;
  readonly unit?: UnitKey;
};

export interface AuditReader {
  /** All chains, `general` first. */
  chains(): Promise<readonly string[]>;
  head(chain: string): Promise<AuditHead | null>;
  /** Entries in order, beginning after `after` (0: from the start), at most `limit`. */
  entries(chain: string, after: number, limit: number): Promise<readonly AuditEntry[]>;
  /** Units about which entries of this kind stand in the chain. */
  unitsOf(chain: string, kind: AuditEvent["kind"]): Promise<readonly UnitKey[]>;
  /** The newest entries first, beginning before `before` (null: from the end), at most `limit`. */
  latest(chain: string, before: number | null, limit: number): Promise<readonly NamedAuditEntry[]>;
}

export interface AuditWriter {
  /** Locks the head of the chain, adds the entry and moves the head; part of the caller's transaction. */
  append(entry: NewAuditEntry): Promise<AuditHead>;
  /** The same for several entries of one chain, in their order, at the price of one. */
  appendAll(entries: readonly NewAuditEntry[]): Promise<void>;
}
