import type { RoleGrant } from "../../contract/access.ts";
import type { AccountId } from "../../contract/ids.ts";

/** An account without its password. */
export interface AccountRecord {
  readonly id: AccountId;
  readonly username: string;
  readonly displayName: string;
  readonly position: string;
  readonly roles: readonly RoleGrant[];
  readonly mustChangePassword: boolean;
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
}

/** What sign-in compares with. */
export interface Credentials {
  readonly account: AccountRecord;
  /** argon2id in PHC form. */
  readonly passwordHash: string;
}

export interface SessionRecord {
  readonly id: string;
  /** SHA-256 of the token; the token itself is known to the browser only. */
  readonly tokenHash: Uint8Array;
  readonly accountId: AccountId;
  readonly csrfToken: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly userAgent: string;
}

export interface AccountChange {
  readonly displayName: string;
  readonly position: string;
  readonly disabledAt: Date | null;
  readonly roles: readonly RoleGrant[];
}

export interface AccessReader {
  accountById(id: AccountId): Promise<AccountRecord | null>;
  /** Several at once, for names beside deeds; unknown ids are left out. */
  accountsByIds(ids: readonly AccountId[]): Promise<readonly AccountRecord[]>;
  /** The user name is compared without regard to case. */
  credentials(username: string): Promise<Credentials | null>;
  credentialsById(id: AccountId): Promise<Credentials | null>;
  /** In the order of their user names. */
  listAccounts(): Promise<readonly AccountRecord[]>;
  countAccounts(): Promise<number>;
  /** A session and whose it is, in one question: every request asks it. */
  sessionWithAccount(
    tokenHash: Uint8Array,
  ): Promise<{ readonly session: SessionRecord; readonly account: AccountRecord } | null>;
  /** Not revoked; the latest used first. Expired ones are included: the caller knows the time. */
  sessionsOf(account: AccountId): Promise<readonly SessionRecord[]>;
}

export interface AccessWriter {
  /** False when the user name is taken; nothing is changed then. */
  insertAccount(account: AccountRecord, passwordHash: string): Promise<boolean>;
  /** Replaces what can be edited, roles included. */
  updateAccount(id: AccountId, change: AccountChange, at: Date): Promise<void>;
  setPassword(id: AccountId, passwordHash: string, mustChange: boolean): Promise<void>;
  /** Locks all enabled administrators until the transaction ends and gives their ids. */
  lockAdministrators(): Promise<readonly AccountId[]>;
  /**
   * Credentials as they stand, which nobody changes until the transaction ends. Others may hold the same lock: signing in
   * twice at once is no conflict.
   */
  lockCredentials(id: AccountId): Promise<Credentials | null>;
  insertSession(session: SessionRecord): Promise<void>;
  touchSession(id: string, lastSeenAt: Date, expiresAt: Date): Promise<void>;
  revokeSession(id: string, at: Date): Promise<void>;
  /** Revokes all sessions of an account but the one named. */
  revokeSessionsOf(account: AccountId, at: Date, except?: string): Promise<void>;
}
