import { CreateAccount, DivisionKey, type Role, type RoleGrant } from "../../../contract/access.ts";
import type { ExchangeFault } from "../../../contract/exchange.ts";
import { ROLE_WORDS } from "../../../contract/groupWords.ts";
import { searchKey } from "../../../core/published/index.ts";
import { faultAt, type Words } from "../fault.ts";
import type { FileTable, NamedRow } from "../readTable.ts";
import type { UnitSearch } from "../unitFinder.ts";
import { type AccountColumn, STATE_WORDS } from "./columns.ts";

/** A person as the rows of the file describe them. Null: the file does not say. */
export interface WantedAccount {
  /** The first row that names them. */
  readonly row: number;
  readonly username: string;
  readonly displayName: string | null;
  readonly position: string | null;
  readonly roles: readonly RoleGrant[];
  readonly disabled: boolean | null;
}

type Row = NamedRow<AccountColumn>;
type Complain = (row: Row, column: AccountColumn, words: Words) => void;

const ROLES: readonly Role[] = ["administrator", "owner", "unit", "division", "leader", "appraiser"];
const COLUMN_NAMES: Readonly<Record<AccountColumn, string>> = {
  username: "Tên đăng nhập",
  displayName: "Họ và tên",
  position: "Chức vụ",
  role: "Vai trò",
  unit: "Đơn vị",
  division: "Phòng",
  state: "Trạng thái",
};

/** Joins the rows of each person and checks every cell; all faults are reported. */
export function readAccounts(
  table: FileTable<AccountColumn>,
  findUnit: (typed: string) => UnitSearch,
): { readonly accounts: readonly WantedAccount[]; readonly faults: readonly ExchangeFault[] } {
  const faults: ExchangeFault[] = [];
  const complain: Complain = (row, column, words) => {
    faults.push(faultAt(row.row, COLUMN_NAMES[column], words));
  };
  const people = new Map<string, Row[]>();
  for (const row of table.rows) {
    const username = row.text("username").toLowerCase();
    if (!CreateAccount.shape.username.safeParse(username).success) complain(row, "username", WRONG_USERNAME);
    people.set(username, [...(people.get(username) ?? []), row]);
  }
  const accounts = [...people].flatMap(([username, rows]): WantedAccount[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const state = agreed(rows, "state", complain);
    return [
      {
        row: first.row,
        username,
        displayName: agreed(rows, "displayName", complain),
        position: table.has("position") ? (agreed(rows, "position", complain) ?? "") : null,
        roles: rows.flatMap((row) => roleOf(row, findUnit, complain)),
        disabled: state === null ? null : disabledOf(first, state, complain),
      },
    ];
  });
  return { accounts, faults };
}

/** What the rows of one person say alike; null where they say nothing. */
function agreed(rows: readonly Row[], column: AccountColumn, complain: Complain): string | null {
  let said: string | null = null;
  for (const row of rows) {
    const text = row.text(column);
    if (text === "") continue;
    if (said !== null && said !== text) complain(row, column, differing(said));
    said ??= text;
    if (text.length > 200) complain(row, column, TOO_LONG);
  }
  return said;
}

function roleOf(row: Row, findUnit: (typed: string) => UnitSearch, complain: Complain): readonly RoleGrant[] {
  const typed = row.text("role");
  const role = ROLES.find((known) =>
    [known, ROLE_WORDS[known].vi, ROLE_WORDS[known].en].some((name) => searchKey(name) === searchKey(typed)),
  );
  if (role === undefined) {
    complain(row, "role", unknownRole(typed));
    return [];
  }
  const needsUnit = role !== "administrator" && role !== "appraiser";
  const unit = row.text("unit");
  const division = row.text("division");
  if (needsUnit && unit === "") complain(row, "unit", UNIT_MISSING);
  if (!needsUnit && unit !== "") complain(row, "unit", UNIT_NEEDLESS);
  if (role === "division" && !DivisionKey.safeParse(division).success)
    complain(row, "division", DIVISION_MISSING);
  if (role !== "division" && division !== "") complain(row, "division", DIVISION_NEEDLESS);
  if (!needsUnit || unit === "") return [{ role, unit: null }];
  const found = findUnit(unit);
  if (!found.ok) {
    complain(row, "unit", found.words);
    return [];
  }
  return [{ role, unit: found.unit.key, ...(role === "division" ? { division } : {}) }];
}

function disabledOf(row: Row, state: string, complain: Complain): boolean | null {
  const is = (word: keyof typeof STATE_WORDS) =>
    [word, STATE_WORDS[word].vi, STATE_WORDS[word].en].some((name) => searchKey(name) === searchKey(state));
  if (is("disabled")) return true;
  if (is("active")) return false;
  complain(row, "state", {
    vi: `Không hiểu trạng thái “${state}”. Ghi Đang dùng hoặc Đã khóa.`,
    en: `The state “${state}” is not known. Write Active or Disabled.`,
  });
  return null;
}

const WRONG_USERNAME: Words = {
  vi: "Nhập tên đăng nhập bằng chữ thường không dấu, từ 3 ký tự, ví dụ minh.sonoivu.",
  en: "Enter a user name in lower-case letters, 3 or more, for example minh.sonoivu.",
};
const TOO_LONG: Words = {
  vi: "Nội dung dài quá 200 ký tự. Rút gọn lại.",
  en: "The text has more than 200 characters. Shorten it.",
};
const UNIT_MISSING: Words = {
  vi: "Nhập đơn vị mà người này làm việc.",
  en: "Name the unit this person acts for.",
};
const UNIT_NEEDLESS: Words = {
  vi: "Vai trò này không gắn với đơn vị. Để trống ô này.",
  en: "This role has no unit. Leave the cell empty.",
};
const DIVISION_MISSING: Words = {
  vi: "Nhập mã phòng bằng chữ thường không dấu, số, gạch nối, ví dụ phong-cchc.",
  en: "Enter the key of the division in lower-case letters, for example phong-cchc.",
};
const DIVISION_NEEDLESS: Words = {
  vi: "Chỉ vai trò Phòng chuyên môn mới gắn với phòng. Để trống ô này.",
  en: "Only division staff have a division. Leave the cell empty.",
};

function differing(said: string): Words {
  return {
    vi: `Dòng khác của cùng tên đăng nhập ghi “${said}”. Ghi giống nhau hoặc để trống.`,
    en: `Another row of the same user name says “${said}”. Write the same, or leave it empty.`,
  };
}

function unknownRole(typed: string): Words {
  const vi = ROLES.map((role) => ROLE_WORDS[role].vi).join(", ");
  const en = ROLES.map((role) => ROLE_WORDS[role].en).join(", ");
  const start =
    typed === ""
      ? { vi: "Chưa ghi vai trò", en: "No role" }
      : { vi: `Không có vai trò “${typed}”`, en: `There is no role “${typed}”` };
  return { vi: `${start.vi}. Chọn một trong: ${vi}.`, en: `${start.en}. Choose one of: ${en}.` };
}
