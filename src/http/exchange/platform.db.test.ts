import { afterAll, beforeAll, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp } from "../../../test/support/app.ts";
import {
  csvFile,
  semicolonFile,
  type TableFile,
  type TableRows,
  xlsxFile,
} from "../../../test/support/tableFile.ts";
import type { ExchangeApplied, ExchangePreview } from "../../contract/exchange.ts";

let chiso: TestApp;
let administrator: Client;
beforeAll(async () => {
  chiso = await buildTestApp();
  administrator = await chiso.signIn("quantri");
});
afterAll(() => chiso.close());

function form(file: TableFile, fields: Record<string, string> = {}): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("file", new Blob([new Uint8Array(file.bytes)]), file.name);
  return body;
}

const send = (kind: string, act: string, file: TableFile, fields?: Record<string, string>) =>
  administrator.request("POST", `/api/exchange/${kind}/${act}`, form(file, fields));
const preview = async (kind: string, file: TableFile) =>
  (await send(kind, "preview", file)).json<ExchangePreview>();

async function applied(kind: string, file: TableFile): Promise<ExchangeApplied> {
  const { digest, faults } = await preview(kind, file);
  expect(faults).toEqual([]);
  const answer = await send(kind, "apply", file, { digest: digest ?? "" });
  expect(answer.statusCode).toBe(200);
  return answer.json<ExchangeApplied>();
}

const ACCOUNT_HEAD = ["Tên đăng nhập", "Họ và tên", "Chức vụ", "Vai trò", "Đơn vị", "Phòng", "Trạng thái"];
const ACCOUNTS: TableRows = [
  ACCOUNT_HEAD,
  ["minh.snv", "Nguyễn Thị Minh", "Chuyên viên", "Đầu mối đơn vị", "Sở Nội vụ", null, null],
  ["minh.snv", null, null, "Thẩm định", null, null, null],
  ["hoa.stc", "Lê Văn Hòa", "Giám đốc", "lanh dao", "so-tai-chinh", null, "Đang dùng"],
];

test.each([
  ["CSV with commas", () => csvFile(ACCOUNTS)],
  ["CSV with semicolons", () => semicolonFile(ACCOUNTS)],
  ["XLSX", () => xlsxFile(ACCOUNTS)],
])("a list of new accounts is read alike from %s", async (_form, file) => {
  const { faults, counts, items } = await preview("accounts", await file());
  expect(faults).toEqual([]);
  expect(counts).toEqual({ new: 2, changed: 0, same: 0 });
  expect(items.map(({ label }) => label)).toEqual(["Nguyễn Thị Minh (minh.snv)", "Lê Văn Hòa (hoa.stc)"]);
  expect(items[0]?.changes).toContainEqual({
    vi: "Vai trò",
    en: "Roles",
    from: "",
    to: "Đầu mối đơn vị (Sở Nội vụ); Thẩm định",
  });
});

test("accounts are made with one-time passwords shown once, and a second look finds nothing to do", async () => {
  const file = csvFile(ACCOUNTS);
  const { passwords, counts } = await applied("accounts", file);
  expect(counts).toEqual({ new: 2, changed: 0, same: 0 });
  expect(passwords.map(({ username }) => username)).toEqual(["minh.snv", "hoa.stc"]);
  const [minh] = passwords;
  const body = { username: "minh.snv", password: minh?.oneTimePassword };
  const session = await chiso.request("POST", "/api/session", body);
  expect(session.json()).toMatchObject({ account: { mustChangePassword: true } });
  expect((await preview("accounts", file)).counts).toEqual({ new: 0, changed: 0, same: 2 });
  const kinds = await chiso.context.store.read((tx) => tx.audit.latest("general", null, 3));
  expect(kinds.map(({ kind }) => kind)).toContain("exchange.applied");
  expect(JSON.stringify(kinds)).not.toContain(minh?.oneTimePassword);
});

test("the same list of accounts applied twice at once makes each account once, and the other person is told", async () => {
  const file = csvFile([
    ACCOUNT_HEAD,
    ["lan.snv", "Trần Thị Lan", "Chuyên viên", "Đầu mối đơn vị", "Sở Nội vụ", null, null],
    ["huy.stc", "Phạm Văn Huy", "Chuyên viên", "Đầu mối đơn vị", "so-tai-chinh", null, null],
  ]);
  const { digest } = await preview("accounts", file);
  const both = await Promise.all([1, 2].map(() => send("accounts", "apply", file, { digest: digest ?? "" })));
  expect(both.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([200, 409]);
  expect(both.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({
    code: "import-outdated",
  });
  expect((await preview("accounts", file)).counts).toEqual({ new: 0, changed: 0, same: 2 });
});

test("a changed name is shown old beside new, and a role that the file leaves out is taken away", async () => {
  const file = csvFile([
    ACCOUNT_HEAD,
    ["minh.snv", "Nguyễn Thị Bình Minh", "Chuyên viên", "Thẩm định", null, null, null],
  ]);
  const { items, counts } = await preview("accounts", file);
  expect(counts).toEqual({ new: 0, changed: 1, same: 0 });
  expect(items[0]?.changes.map(({ vi, from, to }) => [vi, from, to])).toEqual([
    ["Họ và tên", "Nguyễn Thị Minh", "Nguyễn Thị Bình Minh"],
    ["Vai trò", "Đầu mối đơn vị (Sở Nội vụ); Thẩm định", "Thẩm định"],
  ]);
  expect((await applied("accounts", file)).passwords).toEqual([]);
});

test("every fault of a file is named at once, by row and column, with what to do", async () => {
  const file = csvFile([
    ACCOUNT_HEAD,
    ["Minh Anh", "Minh Anh", null, "Đầu mối đơn vị", "Sở Không Có", null, null],
    ["an.moi", "An", null, "Trưởng phòng", null, null, "Nghỉ"],
    ["ba.moi", "Ba", null, "Thẩm định", "so-noi-vu", "phong-x", null],
    ["ba.moi", "Bà Ba", null, "Phòng chuyên môn", "so-noi-vu", null, null],
  ]);
  const { faults, digest, items } = await preview("accounts", file);
  expect([digest, items]).toEqual([null, []]);
  expect(faults.map(({ row, column }) => `${row} ${column}`).toSorted()).toEqual([
    "2 Tên đăng nhập",
    "2 Đơn vị",
    "3 Trạng thái",
    "3 Vai trò",
    "4 Phòng",
    "4 Đơn vị",
    "5 Họ và tên",
    "5 Phòng",
  ]);
  expect(faults.every(({ vi, en }) => /[.…]$/.test(vi) && /[.…]$/.test(en))).toBe(true);
});

test("the last administrator is not locked out by a file", async () => {
  const file = csvFile([
    ACCOUNT_HEAD,
    ["quantri", "Quản trị", null, "Quản trị hệ thống", null, null, "Đã khóa"],
  ]);
  expect((await preview("accounts", file)).faults).toMatchObject([{ row: null, column: null }]);
});

test.each([
  ["a missing column", csvFile([["Tên đăng nhập"], ["a.b.c"]]), ["Họ và tên", "Vai trò", "Đơn vị"]],
  ["an unknown column", csvFile([[...ACCOUNT_HEAD, "Mật khẩu"], ACCOUNTS[1] ?? []]), ["Mật khẩu"]],
  ["a column that comes twice", csvFile([[...ACCOUNT_HEAD, "Phòng"], ACCOUNTS[1] ?? []]), ["Phòng"]],
  ["a head alone", csvFile([ACCOUNT_HEAD]), [null]],
])("%s is named", async (_what, file, columns) => {
  expect((await preview("accounts", file)).faults.map(({ column }) => column)).toEqual(columns);
});

const UNIT_HEAD = ["Mã ổn định", "Tên đơn vị", "Khối", "Trực thuộc", "Có hiệu lực từ ngày"];

test("units come with the units above them in one file, whatever their order", async () => {
  const file = await xlsxFile([
    UNIT_HEAD,
    ["phong-cchc", "Phòng CCHC", "department", "Sở Dân tộc", "01/07/2025"],
    ["so-dan-toc", "Sở Dân tộc", "Sở, ban, ngành", "tinh-minh-hoa", null],
  ]);
  expect((await applied("units", file)).counts).toEqual({ new: 2, changed: 0, same: 0 });
  const units = await chiso.context.store.read((tx) => tx.units.list());
  expect(units.find(({ key }) => key === "phong-cchc")).toMatchObject({
    parent: "so-dan-toc",
    validFrom: "2025-07-01",
  });
});

test("a change of a unit shows old and new, keeps what the file does not name, and is in the log", async () => {
  const file = csvFile([
    ["Mã ổn định", "Tên đơn vị", "Khối"],
    ["phong-cchc", "Phòng Cải cách hành chính", "department"],
  ]);
  expect((await preview("units", file)).items).toMatchObject([
    { state: "changed", changes: [{ from: "Phòng CCHC", to: "Phòng Cải cách hành chính" }] },
  ]);
  await applied("units", file);
  const unit = await chiso.context.store.read((tx) => tx.units.list("department"));
  expect(unit.find(({ key }) => key === "phong-cchc")?.validFrom).toBe("2025-07-01");
  const latest = await chiso.context.store.read((tx) => tx.audit.latest("general", null, 2));
  expect(latest.map(({ kind }) => kind).toSorted()).toEqual(["exchange.applied", "unit.edited"]);
});

test("faults of units: key, name, family, parent, dates, twice the same, a circle", async () => {
  const file = csvFile([
    [...UNIT_HEAD, "Hết hiệu lực từ ngày"],
    ["Xa Moi", "Xã Mới", "commune", null, null, null],
    ["xa-m", null, "Làng xã", "so-o-dau", "31/02/2025", null],
    ["xa-n", "Xã N", "commune", "xa-n", "01/07/2025", "01/07/2024"],
    ["xa-n", "Xã N", "commune", null, null, null],
    ["xa-p", "Xã P", "commune", "xa-q", null, null],
    ["xa-q", "Xã Q", "commune", "xa-p", null, null],
  ]);
  const { faults } = await preview("units", file);
  expect(faults.map(({ row, column }) => `${row} ${column}`).toSorted()).toEqual([
    "2 Mã ổn định",
    "3 Có hiệu lực từ ngày",
    "3 Khối",
    "3 Trực thuộc",
    "3 Tên đơn vị",
    "4 Hết hiệu lực từ ngày",
    "4 Trực thuộc",
    "5 Mã ổn định",
    "6 Trực thuộc",
    "7 Trực thuộc",
  ]);
});

test("a file previewed on a store that changed since is refused and nothing is written", async () => {
  const file = csvFile([UNIT_HEAD, ["xa-an-hoa", "Xã An Hòa Mới", "commune", null, null]]);
  const { digest } = await preview("units", file);
  await applied("units", csvFile([UNIT_HEAD, ["xa-an-hoa", "Phường An Hòa", "commune", null, null]]));
  const answer = await send("units", "apply", file, { digest: digest ?? "" });
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([409, "import-outdated"]);
  const other = csvFile([UNIT_HEAD, ["xa-khac", "Xã Khác", "commune", null, null]]);
  const swapped = await send("units", "apply", other, {
    digest: (await preview("units", file)).digest ?? "",
  });
  expect(swapped.json()).toMatchObject({ code: "import-outdated" });
});

test.each(["accounts", "units"])("what is exported as %s comes back without a difference", async (kind) => {
  for (const format of ["xlsx", "csv"]) {
    const answer = await administrator.request("GET", `/api/exchange/${kind}/export.${format}`);
    expect(answer.statusCode).toBe(200);
    const file = { name: `bang.${format}`, bytes: answer.rawPayload };
    const { faults, counts } = await preview(kind, file);
    expect([format, faults, counts.new, counts.changed]).toEqual([format, [], 0, 0]);
    expect(counts.same).toBeGreaterThan(5);
  }
});

test("a template has its head, and says so when it comes back unfilled", async () => {
  const answer = await administrator.request("GET", "/api/exchange/accounts/template.xlsx");
  const { faults } = await preview("accounts", { name: "mau.xlsx", bytes: answer.rawPayload });
  expect(faults).toMatchObject([{ row: null, vi: expect.stringContaining("chỉ có dòng tiêu đề") }]);
});

test.each([
  ["GET", "/api/exchange/accounts/export.csv"],
  ["GET", "/api/exchange/units/template.xlsx"],
  ["POST", "/api/exchange/accounts/preview"],
  ["POST", "/api/exchange/units/apply"],
] as const)("%s %s is for administrators", async (method, url) => {
  const owner = await chiso.signIn("noivu");
  const body = method === "POST" ? form(csvFile(ACCOUNTS)) : undefined;
  expect((await owner.request(method, url, body)).json()).toMatchObject({ code: "not-allowed" });
});
