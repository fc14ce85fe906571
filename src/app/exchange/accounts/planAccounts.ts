import type { RoleGrant } from "../../../contract/access.ts";
import type { ExchangeFault, ExchangeItem } from "../../../contract/exchange.ts";
import { ROLE_WORDS } from "../../../contract/groupWords.ts";
import type { AccountRecord } from "../../access/index.ts";
import { faultAt } from "../fault.ts";
import type { Plan, Planned } from "../plan.ts";
import { STATE_WORDS } from "./columns.ts";
import type { WantedAccount } from "./readAccounts.ts";

/** An account to make or to change; `known` is how it stands. */
export interface AccountChange {
  readonly known: AccountRecord | null;
  readonly username: string;
  readonly displayName: string;
  readonly position: string;
  readonly roles: readonly RoleGrant[];
  readonly disabled: boolean;
}

/** Compares what the file wants with the accounts there are. Accounts that the file does not name stay as they are. */
export function planAccounts(
  wanted: readonly WantedAccount[],
  standing: readonly AccountRecord[],
  unitName: (key: string) => string,
): Plan<AccountChange> {
  const byName = new Map(standing.map((account) => [account.username, account]));
  const faults: ExchangeFault[] = [];
  const planned = wanted.map((one): Planned<AccountChange> => {
    const known = byName.get(one.username) ?? null;
    if (one.displayName === null && known === null) faults.push(faultAt(one.row, "Họ và tên", NAME_MISSING));
    const change: AccountChange = {
      known,
      username: one.username,
      displayName: one.displayName ?? known?.displayName ?? "",
      position: one.position ?? known?.position ?? "",
      roles: one.roles,
      disabled: one.disabled ?? (known !== null && known.disabledAt !== null),
    };
    return { item: itemOf(one.row, change, unitName), change };
  });
  if (!administeredAfter(planned, standing)) faults.push(faultAt(null, null, LAST_ADMINISTRATOR));
  const basis = planned.map(({ change }) => change.known?.id ?? null);
  return { planned, faults, basis };
}

function itemOf(row: number, change: AccountChange, unitName: (key: string) => string): ExchangeItem {
  const { known } = change;
  const roles = (grants: readonly RoleGrant[]) =>
    grants
      .map((grant) => roleWords(grant, unitName))
      .toSorted((left, right) => left.localeCompare(right, "vi"));
  const facts = [
    { vi: "Họ và tên", en: "Name", from: known?.displayName ?? "", to: change.displayName },
    { vi: "Chức vụ", en: "Position", from: known?.position ?? "", to: change.position },
    {
      vi: "Vai trò",
      en: "Roles",
      from: roles(known?.roles ?? []).join("; "),
      to: roles(change.roles).join("; "),
    },
    {
      vi: "Trạng thái",
      en: "State",
      from: known === null ? "" : stateWords(known.disabledAt !== null),
      to: stateWords(change.disabled),
    },
  ];
  const changes = facts.filter(({ from, to }) => from !== to);
  const state = known === null ? "new" : changes.length > 0 ? "changed" : "same";
  return { row, label: `${change.displayName} (${change.username})`, state, changes };
}

function stateWords(disabled: boolean): string {
  return STATE_WORDS[disabled ? "disabled" : "active"].vi;
}

/** «Phòng chuyên môn (Sở Tài chính, phong-cchc)». */
function roleWords({ role, unit, division }: RoleGrant, unitName: (key: string) => string): string {
  const place = [...(unit === null ? [] : [unitName(unit)]), ...(division === undefined ? [] : [division])];
  return place.length === 0 ? ROLE_WORDS[role].vi : `${ROLE_WORDS[role].vi} (${place.join(", ")})`;
}

/** Whether somebody is left to administer once the file is applied. */
function administeredAfter(
  planned: readonly Planned<AccountChange>[],
  standing: readonly AccountRecord[],
): boolean {
  const named = new Set(planned.map(({ change }) => change.username));
  const after = [
    ...planned.map(({ change }) => ({ roles: change.roles, disabled: change.disabled })),
    ...standing
      .filter(({ username }) => !named.has(username))
      .map(({ roles, disabledAt }) => ({ roles, disabled: disabledAt !== null })),
  ];
  return after.some(({ roles, disabled }) => !disabled && roles.some(({ role }) => role === "administrator"));
}

const NAME_MISSING = {
  vi: "Nhập họ và tên của tài khoản mới.",
  en: "Enter the name of the new account.",
};
const LAST_ADMINISTRATOR = {
  vi: "Sau khi nhập sẽ không còn quản trị hệ thống nào. Giữ lại ít nhất một tài khoản quản trị đang dùng.",
  en: "Nobody would be left to administer. Keep at least one active administrator.",
};
