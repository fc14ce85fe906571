import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/support/app.ts";
import { runCli } from "./buildCli.ts";
import { exchangeCommands } from "./exchange.ts";

let chiso: TestApp;
let folder: string;
beforeAll(async () => {
  chiso = await buildTestApp();
  folder = await mkdtemp(path.join(tmpdir(), "chiso-exchange-"));
});
afterAll(async () => {
  await chiso.close();
  await rm(folder, { recursive: true, force: true });
});

async function run(...argv: readonly string[]) {
  const said = { out: "", err: "" };
  const stores = async () => ({ context: chiso.context, close: async () => undefined });
  const io = {
    methodsFolder: "",
    version: "0",
    write: (text: string) => {
      said.out += text;
    },
    complain: (text: string) => {
      said.err += text;
    },
  };
  const code = await runCli([exchangeCommands(stores)], argv, io);
  return { code, ...said };
}

const place = (name: string): string => path.join(folder, name);

async function file(name: string, text: string): Promise<string> {
  await writeFile(place(name), text);
  return place(name);
}

const units = async () =>
  (await chiso.context.store.read((tx) => tx.units.list())).map(({ key }) => String(key));

test("a file is only looked at until --apply is given", async () => {
  const csv = await file("đơn vị.csv", "Mã ổn định;Tên đơn vị;Khối\nxa-dai-dong;Xã Đại Đồng;commune\n");
  const looked = await run("import", "units", csv, "--as", "quantri");
  expect(looked).toMatchObject({ code: 0, err: "" });
  expect(looked.out).toContain("1 mới, 0 thay đổi, 0 giữ nguyên.");
  expect(await units()).not.toContain("xa-dai-dong");
  expect((await run("import", "units", csv, "--as", "quantri", "--apply")).out).toContain("Đã ghi: 1 mới");
  expect(await units()).toContain("xa-dai-dong");
  expect((await run("--lang", "en", "import", "units", csv, "--as", "quantri")).out).toContain(
    "1 as they were",
  );
});

test("faults are named by row and column, with exit code 1", async () => {
  const csv = await file("hỏng.csv", "Mã ổn định,Tên đơn vị,Khối\nXa Hong,,commune\n");
  const refused = await run("import", "units", csv, "--as", "quantri", "--apply");
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toMatch(/^dòng 2, cột Mã ổn định: .+\ndòng 2, cột Tên đơn vị: .+\n$/);
});

test("new accounts need a place for their passwords, which only its owner can read", async () => {
  const csv = await file(
    "tài khoản.csv",
    "Tên đăng nhập,Họ và tên,Vai trò,Đơn vị\nan.moi,Nguyễn An,Thẩm định,\n",
  );
  const secrets = place("mật khẩu.csv");
  const bare = await run("import", "accounts", csv, "--as", "quantri", "--apply");
  expect([bare.code, bare.err]).toEqual([2, expect.stringContaining("--passwords")]);
  const made = await run("import", "accounts", csv, "--as", "quantri", "--apply", "--passwords", secrets);
  expect(made.code).toBe(0);
  expect(await readFile(secrets, "utf8")).toMatch(/an\.moi,Nguyễn An,[a-z2-9]{4}(-[a-z2-9]{4}){3}/);
  expect((await stat(secrets)).mode & 0o077).toBe(0);
  expect(made.out).not.toMatch(/[a-z2-9]{4}(-[a-z2-9]{4}){3}/);
});

test.each(["xlsx", "csv"])("what is exported as %s is read back without a difference", async (format) => {
  const target = place(`xuất.${format}`);
  expect((await run("export", "units", target, "--as", "quantri")).code).toBe(0);
  const back = await run("import", "units", target, "--as", "quantri");
  expect(back.out).toMatch(/^0 mới, 0 thay đổi, \d+ giữ nguyên\.\n$/);
});

test.each([
  ["an unknown table", ["import", "phieu", "x.csv", "--as", "quantri"], 2, "Không có loại bảng"],
  ["nobody", ["import", "units", "x.csv", "--as", "khong-ai"], 1, "Không có tài khoản"],
  [
    "a file that is not there",
    ["import", "units", "/khong/co.csv", "--as", "quantri"],
    1,
    "Không đọc được tệp",
  ],
  ["a round's table without its round", ["export", "values", "x.csv", "--as", "noivu"], 2, "--round"],
  ["no account at all", ["export", "units", "x.csv"], 2, "bắt buộc"],
] as const)("%s is refused with words", async (_what, argv, code, words) => {
  const refused = await run(...argv);
  expect([refused.code, refused.err]).toEqual([code, expect.stringContaining(words)]);
});

test("an account without the right is refused", async () => {
  await expect(run("export", "accounts", place("x.csv"), "--as", "noivu")).rejects.toThrow("refused");
});
