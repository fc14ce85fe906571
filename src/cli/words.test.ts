import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import {
  auditCommands,
  type CommandModule,
  methodCommands,
  resultsImportCommand,
  runCli,
  scoreCommand,
} from "./index.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const METHOD = path.join(ROOT, "test/fixtures/example-commune/method.yaml");
const NO_STORES = (): Promise<never> => Promise.reject(new Error("this command opens no store"));

const COMMANDS: readonly CommandModule[] = [
  methodCommands,
  scoreCommand,
  auditCommands(NO_STORES),
  resultsImportCommand(NO_STORES, (context) => ({
    ...context,
    actor: { accountId: null, displayName: "", roles: [] },
  })),
];

async function run(...argv: readonly string[]) {
  const said = { out: "", err: "" };
  const exitCode = await runCli(COMMANDS, argv, {
    methodsFolder: path.join(ROOT, "methods"),
    version: "0",
    write: (text) => {
      said.out += text;
    },
    complain: (text) => {
      said.err += text;
    },
  });
  return { exitCode, ...said };
}

const HEADER = "unit,family,leaf,input,value,status\n";
const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding);

test.each<[string, Uint8Array]>([
  ["saved as UTF-16, as spreadsheets do", bytes(`\uFEFF${HEADER}Xã A,commune,1.2,done,1,\n`, "utf16le")],
  ["in an old code page", bytes(`${HEADER}Xã A,commune,1.2,done,1,\n`, "latin1")],
  ["with NUL characters", bytes(`${HEADER}Xã\0 A,commune,1.2,done,1,\n`, "utf8")],
  ["that is a workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0xfe, 0)],
])("a file %s is refused with how to save it", async (_what, content) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "chiso-words-")), "data.csv");
  writeFileSync(file, content);
  const refused = await run("score", "--method", METHOD, "--data", file);
  expect([refused.exitCode, refused.out]).toEqual([1, ""]);
  expect(refused.err).toContain("CSV UTF-8");
  expect((await run("--lang", "en", "method", "check", file)).err).toContain("is not text in UTF-8");
});

test("a method that the library does not have points to the list", async () => {
  const { exitCode, err } = await run("method", "show", "par-index-province@1999");
  expect([exitCode, err]).toEqual([2, expect.stringContaining("chiso method list")]);
});

test.each([
  ["no such command", ["scored"], "Không có lệnh này"],
  ["no such option", ["method", "list", "--colour"], "Không có tùy chọn này"],
  ["a missing option", ["score", "--data", "a.csv"], "Thiếu tùy chọn bắt buộc"],
  ["a missing argument", ["method", "check"], "Thiếu tham số"],
  ["an argument too many", ["method", "list", "all"], "Thừa tham số"],
  ["an option without its value", ["score", "--method"], "cần một giá trị"],
  ["a value that cannot be", ["audit", "verify", "--format", "xml"], "Giá trị không dùng được"],
])("%s is said in both languages on standard error and ends with 2", async (_what, argv, words) => {
  const { exitCode, out, err } = await run(...argv);
  expect([exitCode, out]).toEqual([2, ""]);
  expect(err).toContain("error:");
  expect(err).toContain(words);
});

test.each([["score"], ["method", "check"], ["results", "import"], ["audit", "verify"]])(
  "the help of %s %s names the language option and shows no inner values",
  async (...argv) => {
    const { exitCode, out } = await run(...argv.filter(Boolean), "--help");
    expect(exitCode).toBe(0);
    expect(out).toContain("--lang");
    expect(out).not.toContain("[]");
  },
);
