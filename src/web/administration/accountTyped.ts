import type { Account, Role } from "../../contract/access.ts";
import { UnitKey } from "../../contract/ids.ts";
import type { FormFault } from "../parts/ErrorSummary.tsx";

/** One line of roles as typed; `id` only tells the lines of the form apart. */
export interface TypedRole {
  readonly id: number;
  readonly role: Role;
  readonly unit: string | null;
  /** With the role of a division: which one of the unit. */
  readonly division: string | null;
}

export interface TypedAccount {
  readonly username: string;
  readonly displayName: string;
  readonly position: string;
  readonly roles: readonly TypedRole[];
}

export const EMPTY_ACCOUNT: TypedAccount = {
  username: "",
  displayName: "",
  position: "",
  roles: [{ id: 1, role: "unit", unit: null, division: null }],
};

export function typedOf(account: Account): TypedAccount {
  return {
    username: account.username,
    displayName: account.displayName,
    position: account.position,
    roles: account.roles.map((grant, at) => ({
      id: at + 1,
      role: grant.role,
      unit: grant.unit,
      division: grant.division ?? null,
    })),
  };
}

/** Administrators and appraisers act for no unit of their own; the others for one. */
export function needsUnit(role: Role): boolean {
  return role !== "administrator" && role !== "appraiser";
}

const USERNAME = /^[a-z0-9][a-z0-9._-]{2,49}$/;

interface AccountFaultWords {
  readonly nameMissing: string;
  readonly usernameWrong: string;
  readonly unitMissing: string;
  readonly divisionMissing: string;
  readonly roleMissing: string;
}

/** Everything that must be mended before the account can be sent. */
export function accountFaults(typed: TypedAccount, words: AccountFaultWords): readonly FormFault[] {
  const faults: FormFault[] = [];
  if (typed.displayName.trim() === "") faults.push({ field: "display-name", text: words.nameMissing });
  if (!USERNAME.test(typed.username)) faults.push({ field: "username", text: words.usernameWrong });
  if (typed.roles.length === 0) faults.push({ field: "", text: words.roleMissing });
  for (const row of typed.roles) {
    if (needsUnit(row.role) && row.unit === null)
      faults.push({ field: `unit-${row.id}`, text: words.unitMissing });
    else if (row.role === "division" && row.division === null)
      faults.push({ field: `division-${row.id}`, text: words.divisionMissing });
  }
  return faults;
}

/** What the server is sent: the same, without the ids of the form's lines. */
export function sentOf(typed: TypedAccount) {
  return {
    displayName: typed.displayName.trim(),
    position: typed.position.trim(),
    roles: typed.roles.map((row) => ({
      role: row.role,
      unit: row.unit === null ? null : UnitKey.parse(row.unit),
      ...(row.role === "division" && row.division !== null ? { division: row.division } : {}),
    })),
  };
}
