import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { blindInspection } from "../../../test/support/blind-inspection.ts";
import { fakeClock } from "../../../test/support/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { uuidSource } from "../../adapters/clock/index.ts";
import { createDocumentParts } from "../../adapters/documents/index.ts";
import { openFolderFileStore } from "../../adapters/files/index.ts";
import { openMethodLibrary } from "../../adapters/files/method-library.ts";
import { createStore } from "../../adapters/postgres/store.ts";
import { createCalculations } from "../../adapters/workers/index.ts";
import type { Context } from "../../app/context.ts";
import { downloadPaper, listPapers } from "../../app/papers/index.ts";
import { listRounds } from "../../app/rounds/index.ts";
import { loadDemo } from "./loadDemo.ts";

let database: TestDatabase;
let folder: string;
let owner: Context;
let library: PDFiumLibrary;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "chiso-papers-"));
  library = await PDFiumLibrary.init();
  const context = {
    store: createStore(database.db),
    clock: fakeClock("2026-11-22T09:00:00+07:00"),
    ids: uuidSource,
    files: await openFolderFileStore(path.join(folder, "files")),
    inspection: blindInspection(),
    methods: openMethodLibrary(),
    ...createDocumentParts(),
    calculations: createCalculations(),
    codeVersion: "test",
  };
  await loadDemo(context);
  const known = await context.store.read((tx) => tx.access.credentials("sonoivu"));
  if (!known) throw new Error("the demo has no account sonoivu");
  const { id, displayName, roles } = known.account;
  owner = { ...context, actor: { accountId: id, displayName, roles } };
});
afterAll(async () => {
  library.destroy();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await library.loadDocument(bytes);
  const pages = [...document.pages()].map((page) => page.getText());
  document.destroy();
  return pages.join("\n").replace(/\s+/g, " ");
}

/** Every paper of the demo as PDF, by kind: those of several rounds after another. */
async function papersOfDemo(): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = new Map<string, string[]>();
  for (const round of await listRounds(owner)) {
    for (const { kind, ready, formats, units } of await listPapers(owner, round.id)) {
      if (!ready || !formats.includes("pdf")) continue;
      const unit = units[0]?.unit;
      const wanted = { kind, format: "pdf", ...(unit ? { unit } : {}) } as const;
      const { content } = await downloadPaper(owner, round.id, wanted);
      if (!(content instanceof Uint8Array)) throw new Error(`${kind} is no PDF`);
      texts.set(kind, [...(texts.get(kind) ?? []), await textOf(content)]);
    }
  }
  return texts;
}

describe("the papers of the demo", () => {
  test("are whole, in Vietnamese, and say on their pages that the figures are made up", async () => {
    const papers = await papersOfDemo();
    expect([...papers.keys()].toSorted()).toEqual([
      "annex",
      "decision",
      "losses",
      "minutes",
      "self-report",
      "unit-result",
    ]);
    for (const text of [...papers.values()].flat()) {
      expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      expect(text).toContain("Tài liệu minh họa");
      expect(text).not.toMatch(/undefined|NaN|Infinity|\bnull\b|\[object/);
      // A decimal point between digits would be an English number; codes such as 1.10 and thousands such as 2.240 are none.
      expect(text).not.toMatch(/\d\.\d{1,2} điểm/);
    }
    // Facts of the conference of 18/02/2020 on the self score of 2019, which the demo plays again.
    expect(papers.get("self-report")?.[0]).toContain("Tổng điểm tự chấm: 59,2703/65 điểm (tạm thời)");
  });
});
