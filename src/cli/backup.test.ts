import { describe, expect, test } from "vitest";
import type { BackupReport, BackupStore } from "../app/backup/index.ts";
import { backupCommand } from "./backup.ts";
import { runCli } from "./buildCli.ts";
import { readableSize } from "./readableSize.ts";
import { restoreCommand } from "./restore.ts";

const report: BackupReport = { tables: 2, rows: 120, files: 3, bytes: 1536, damaged: [] };

/** A store that answers with the report; the real one is tested with the database. */
function storeWith(saved: BackupReport): BackupStore {
  return {
    save: async () => saved,
    restore: async () => ({ ...saved, productVersion: "0.1.0", createdAt: new Date("2026-11-21T08:00:00Z") }),
  };
}

const full = Object.assign(new Error("disk full"), { vi: "Ổ đĩa đầy.", en: "The disk is full." });
const fullStore: BackupStore = { save: () => Promise.reject(full), restore: () => Promise.reject(full) };

async function run(
  store: BackupStore,
  ...words: readonly string[]
): Promise<{ out: string; err: string; exitCode: number }> {
  let out = "";
  let err = "";
  const io = {
    methodsFolder: "",
    version: "0.1.0",
    write: (text: string) => void (out += text),
    complain: (text: string) => void (err += text),
  };
  const exitCode = await runCli([backupCommand(store), restoreCommand(store)], words, io);
  return { out, err, exitCode };
}

describe(backupCommand, () => {
  test.each([
    { lang: "vi", said: "Đã sao lưu vào luu.tar.gz: 120 dòng dữ liệu, 3 tệp (1,5 KB).\n" },
    { lang: "en", said: "Saved to luu.tar.gz: 120 rows, 3 files (1.5 KB).\n" },
  ])("says in the language asked for ($lang) what was saved", async ({ lang, said }) => {
    expect(await run(storeWith(report), "backup", "luu.tar.gz", "--lang", lang)).toEqual({
      out: said,
      err: "",
      exitCode: 0,
    });
  });

  test("names damaged evidence files on the error output and ends with 1", async () => {
    const { err, exitCode } = await run(storeWith({ ...report, damaged: ["ab12"] }), "backup", "luu.tar.gz");
    expect(err).toContain("1 tệp trong kho bị hỏng");
    expect(err).toContain("ab12");
    expect(exitCode).toBe(1);
  });

  test("asks for the file when it is not named", async () => {
    const { err, exitCode } = await run(storeWith(report), "backup");
    expect(err).toContain("'file'");
    expect(exitCode).toBe(2);
  });
});

describe(restoreCommand, () => {
  test("says when and by which version the backup was made", async () => {
    const { out, exitCode } = await run(storeWith(report), "restore", "luu.tar.gz");
    expect(out).toContain("2026-11-21T08:00:00.000Z (Chiso 0.1.0): 120 dòng dữ liệu");
    expect(exitCode).toBe(0);
  });

  test.each([
    { lang: "vi", said: "Ổ đĩa đầy.\n" },
    { lang: "en", said: "The disk is full.\n" },
  ])("gives the reason of a refusal in the language asked for ($lang)", async ({ lang, said }) => {
    expect(await run(fullStore, "restore", "x", "--lang", lang)).toEqual({ out: "", err: said, exitCode: 1 });
  });
});

describe(readableSize, () => {
  test.each([
    { bytes: 0, words: "0 KB" },
    { bytes: 26_214_400, words: "25 MB" },
    { bytes: 1_610_612_736, words: "1,5 GB" },
  ])("$bytes bytes read as $words", ({ bytes, words }) => {
    expect(readableSize(bytes, "vi")).toBe(words);
  });
});
