import type { ColumnType } from "kysely";
import type { Role } from "../../../contract/access.ts";

type Moment = ColumnType<Date, Date, Date>;
type MomentOrNone = ColumnType<Date | null, Date | null, Date | null>;

export interface AccountsTable {
  id: string;
  username: string;
  display_name: string;
  position: string;
  password_hash: string;
  must_change_password: boolean;
  disabled_at: MomentOrNone;
  created_at: Moment;
}

export interface RoleGrantsTable {
  account_id: string;
  role: Role;
  unit_key: string | null;
  division: string | null;
  granted_at: Moment;
}

export interface SessionsTable {
  id: string;
  token_hash: Uint8Array;
  account_id: string;
  csrf_token: string;
  created_at: Moment;
  last_seen_at: Moment;
  expires_at: Moment;
  revoked_at: MomentOrNone;
  user_agent: string;
}

/** Tables of the access module. */
export interface AccessTables {
  accounts: AccountsTable;
  role_grants: RoleGrantsTable;
  sessions: SessionsTable;
}
