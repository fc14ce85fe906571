import type { ExchangeFault, ExchangeItem } from "../../../contract/exchange.ts";
import type { AccountId, UnitKey } from "../../../contract/ids.ts";
import { type Method, walk } from "../../../core/index.ts";
import type { AccountRecord } from "../../access/index.ts";
import { editRound, type RoundAppraiser, type RoundUnit } from "../../rounds/index.ts";
import { readCode } from "../codeCell.ts";
import type { Column } from "../columns.ts";
import type { ExchangeDefinition, ExchangeJob } from "../definition.ts";
import { exchangeOf } from "../exchange.ts";
import { faultAt, type Words } from "../fault.ts";
import type { Plan, Planned } from "../plan.ts";
import type { FileTable, NamedRow } from "../readTable.ts";
import { unitFinder } from "../unitFinder.ts";
import { listCell } from "./listCell.ts";
import { editedRound, roundIdOf } from "./roundOf.ts";

type AppraiserColumn = "username" | "name" | "fields" | "units";

interface AppraiserChange {
  readonly account: AccountId;
  readonly fields: readonly string[];
  readonly units: readonly UnitKey[];
}

const COLUMNS: readonly Column<AppraiserColumn>[] = [
  {
    key: "username",
    name: { vi: "Tên đăng nhập", en: "User name" },
    needed: true,
    width: 24,
    hint: "Tài khoản có vai trò Thẩm định, đang dùng. Người không có trong tệp giữ nguyên phân công.",
  },
  {
    key: "name",
    name: { vi: "Họ và tên", en: "Name" },
    needed: false,
    information: true,
    width: 28,
    hint: "Chỉ để tra cứu, không đọc lại.",
  },
  {
    key: "fields",
    name: { vi: "Lĩnh vực, tiêu chí", en: "Fields" },
    needed: true,
    width: 40,
    hint: "Mã lĩnh vực hoặc tiêu chí, ngăn cách bằng dấu chấm phẩy; bonus là điểm cộng, penalty là điểm trừ. Để trống là tất cả.",
  },
  {
    key: "units",
    name: { vi: "Đơn vị thẩm định", en: "Units" },
    needed: true,
    width: 60,
    hint: "Mã hoặc tên đầy đủ của đơn vị trong đợt, ngăn cách bằng dấu chấm phẩy. Để trống là tất cả.",
  },
];

const definition: ExchangeDefinition<AppraiserColumn, AppraiserChange> = {
  kind: "appraisers",
  title: "Phân công thẩm định",
  columns: COLUMNS,
  async permit(context, tx, target) {
    await editedRound(context, tx, target);
  },
  async plan(context, tx, target, table) {
    const { round, parts, method } = await editedRound(context, tx, target);
    const world = {
      accounts: await tx.access.listAccounts(),
      units: parts.units,
      standing: parts.appraisers,
      codes: codesOf(method.method),
    };
    return { ...planAppraisers(table, world), basis: round.rowVersion };
  },
  async rows(context, tx, target, purpose) {
    const { parts } = await editedRound(context, tx, target);
    const accounts = await tx.access.listAccounts();
    const assigned = new Map(parts.appraisers.map((one) => [one.account, one]));
    return accounts.filter(isAppraiser).flatMap(({ id, username, displayName }) => {
      const one = assigned.get(id);
      if (purpose === "export" && one === undefined) return [];
      return [{ cells: [username, displayName, one?.fields.join("; ") ?? "", one?.units.join("; ") ?? ""] }];
    });
  },
  write: writeAppraisers,
};

export const appraisersExchange = exchangeOf(definition);

function isAppraiser({ roles, disabledAt }: AccountRecord): boolean {
  return disabledAt === null && roles.some(({ role }) => role === "appraiser");
}

function codesOf(method: Method): ReadonlySet<string> {
  return new Set([...[...walk(method.tree)].map(({ node }) => node.code), "bonus", "penalty"]);
}

interface World {
  readonly accounts: readonly AccountRecord[];
  readonly units: readonly RoundUnit[];
  readonly standing: readonly RoundAppraiser[];
  readonly codes: ReadonlySet<string>;
}

function planAppraisers(
  table: FileTable<AppraiserColumn>,
  world: World,
): Omit<Plan<AppraiserChange>, "basis"> {
  const faults: ExchangeFault[] = [];
  const accounts = new Map(world.accounts.map((account) => [account.username, account]));
  const findUnit = unitFinder(world.units.map(({ unit, name }) => ({ key: unit, name })));
  const names = new Map<string, string>(world.units.map(({ unit, name }) => [unit, name]));
  const standing = new Map(world.standing.map((one) => [one.account, one]));
  const seen = new Map<string, number>();
  const planned = table.rows.flatMap((row): Planned<AppraiserChange>[] => {
    const username = row.text("username").toLowerCase();
    const account = accounts.get(username);
    if (account === undefined || !isAppraiser(account)) {
      faults.push(faultAt(row.row, "Tên đăng nhập", account ? notAppraiser(username) : noAccount(username)));
      return [];
    }
    const before = seen.get(username);
    if (before !== undefined) faults.push(faultAt(row.row, "Tên đăng nhập", twice(before)));
    seen.set(username, row.row);
    const fields = fieldsOf(row, world.codes, faults);
    const units = listCell(row.text("units")).flatMap((typed): UnitKey[] => {
      const found = findUnit(typed);
      if (found.ok) return [found.unit.key];
      faults.push(faultAt(row.row, "Đơn vị thẩm định", found.words));
      return [];
    });
    const change = { account: account.id, fields, units: [...new Set(units)] };
    const item = itemOf(row.row, account, standing.get(account.id), change, names);
    return [{ item, change }];
  });
  return { planned, faults };
}

function fieldsOf(
  row: NamedRow<AppraiserColumn>,
  codes: ReadonlySet<string>,
  faults: ExchangeFault[],
): readonly string[] {
  const cell = row.cell("fields");
  const parts = typeof cell === "string" ? listCell(cell) : cell === null ? [] : [cell];
  const fields = parts.flatMap((part) => {
    const code = readCode(part, codes);
    if (code.ok) return [code.code];
    faults.push(faultAt(row.row, "Lĩnh vực, tiêu chí", code.words));
    return [];
  });
  return [...new Set(fields)];
}

function itemOf(
  row: number,
  account: AccountRecord,
  old: RoundAppraiser | undefined,
  change: AppraiserChange,
  names: ReadonlyMap<string, string>,
): ExchangeItem {
  const all = (parts: readonly string[]) => (parts.length === 0 ? "tất cả" : parts.join("; "));
  const units = (keys: readonly string[]) => all(keys.map((key) => names.get(key) ?? key));
  const facts = [
    { vi: "Lĩnh vực, tiêu chí", en: "Fields", from: old ? all(old.fields) : "", to: all(change.fields) },
    { vi: "Đơn vị thẩm định", en: "Units", from: old ? units(old.units) : "", to: units(change.units) },
  ];
  const changes = facts.filter(({ from, to }) => from !== to);
  const state = old === undefined ? "new" : changes.length > 0 ? "changed" : "same";
  return { row, label: `${account.displayName} (${account.username})`, state, changes };
}

/** What the file names takes the place of what stood; other appraisers stay. In an open round the reason is kept. */
async function writeAppraisers({
  context,
  target,
  changes,
  note,
}: ExchangeJob<AppraiserChange>): Promise<[]> {
  const id = roundIdOf(target);
  const edit = await context.store.read(async (tx) => {
    const wanted = await changes(tx);
    const { round, parts } = await editedRound(context, tx, target);
    const named = new Set<string>(wanted.map(({ account }) => account));
    const kept = parts.appraisers.filter(({ account }) => !named.has(account));
    const appraisers = [...kept, ...wanted].map(({ account, fields, units }) => ({
      account,
      fields: [...fields],
      units: [...units],
    }));
    const why = round.openedAt === null ? {} : { reason: target.reason };
    return { rowVersion: round.rowVersion, appraisers, ...why };
  });
  await editRound(context, id, edit);
  await context.store.write(note);
  return [];
}

function noAccount(username: string): Words {
  return {
    vi: `Không có tài khoản “${username}”. Ghi tên đăng nhập như trong danh sách tài khoản.`,
    en: `There is no account “${username}”. Write the user name as in the list of accounts.`,
  };
}

function notAppraiser(username: string): Words {
  return {
    vi: `Tài khoản “${username}” không có vai trò Thẩm định hoặc đã bị khóa. Chọn người khác.`,
    en: `The account “${username}” is not an appraiser or is disabled. Choose somebody else.`,
  };
}

function twice(before: number): Words {
  return {
    vi: `Người này đã có ở dòng ${before}. Gộp thành một dòng.`,
    en: `This person stands in row ${before} already. Join both rows.`,
  };
}
