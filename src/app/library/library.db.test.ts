import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEPARTMENTS, openedRound } from "../../../test/support/round-world.ts";
import {
  A,
  B,
  codeOf,
  described,
  openSheetWorld,
  PDF,
  refusalOf,
  SELF_SCORING,
  type SheetWorld,
  selfScoringRound,
  upload,
} from "../../../test/support/sheet-world.ts";
import type { DocumentId, UnitKey } from "../../contract/ids.ts";
import { AddDocument, type DocumentDetail, LibrarySearch } from "../../contract/library.ts";
import type { LeafSaved } from "../../contract/sheets.ts";
import type { Context } from "../context.ts";
import { attachEvidence, attachFromLibrary, chooseFromLibrary, readEvidenceFile } from "../evidence/index.ts";
import { type FileFacts, InspectionFault } from "../files/index.ts";
import { openSheet, submitSheet } from "../submissions/index.ts";
import {
  addDocument,
  addVersion,
  editDocument,
  inspectNext,
  openDocument,
  putAwayDocument,
  readDocumentFile,
  receiveDocumentFile,
  searchLibrary,
} from "./index.ts";

let world: SheetWorld;

beforeAll(async () => {
  world = await openSheetWorld();
  world.moveTo(SELF_SCORING);
});
afterAll(() => world.close());

const FIELDS = { kind: "plan", title: "Kế hoạch cải cách hành chính" };
let copies = 0;

/** A PDF unlike every other. */
function newPdf(): Buffer {
  copies += 1;
  return Buffer.concat([PDF, Buffer.from(`%${copies}\n`)]);
}

async function keep(
  unit: UnitKey,
  fields: Partial<AddDocument> = {},
  bytes: Uint8Array = newPdf(),
): Promise<DocumentDetail> {
  const context = world.officerOf(unit);
  const file = await receiveDocumentFile(context, unit, { name: "Tệp.pdf", content: Readable.from([bytes]) });
  return addDocument(context, unit, AddDocument.parse({ ...FIELDS, ...fields }), file);
}

async function found(unit: UnitKey, wanted: Partial<LibrarySearch>): Promise<readonly string[]> {
  const page = await searchLibrary(world.officerOf(unit), unit, LibrarySearch.parse(wanted));
  return page.documents.map(({ title }) => title);
}

describe("a document in the library", () => {
  test("comes back with everything said about it, and its file byte by byte", async () => {
    const bytes = newPdf();
    const { document, versions, uses, mayWrite } = await keep(
      A,
      {
        kind: "decision",
        title: " Quyết định phê duyệt ",
        documentNumber: "15/QĐ-UBND",
        documentDate: "2026-01-20",
        issuer: "UBND xã A",
        extract: "V/v phê duyệt kế hoạch",
        note: "Bản ký số",
      },
      bytes,
    );
    expect(document).toMatchObject({
      kind: "decision",
      title: "Quyết định phê duyệt",
      documentNumber: "15/QĐ-UBND",
      documentDate: "2026-01-20",
      issuer: "UBND xã A",
      extract: "V/v phê duyệt kế hoạch",
      note: "Bản ký số",
      uses: 0,
      putAwayAt: null,
      hints: [],
    });
    expect([versions.length, uses, mayWrite]).toEqual([1, [], true]);
    const { content } = await readDocumentFile(world.officerOf(A), { document: document.id, version: 1 });
    expect(await buffer(content)).toEqual(bytes);
  });

  test("is refused with neither file nor link, with both, without a title, with a day to come", async () => {
    const officer = world.officerOf(A);
    const paths = async (fields: Partial<AddDocument>): Promise<string[]> =>
      (
        await refusalOf(addDocument(officer, A, { ...AddDocument.parse(FIELDS), ...fields }, null))
      ).faults.map(({ path }) => path);
    expect(await paths({})).toEqual(["file"]);
    expect(await paths({ title: " ", documentDate: "2030-01-01", link: "https://x.vn" })).toEqual([
      "title",
      "documentDate",
    ]);
  });

  test("keeps older versions readable, and sheets keep the version they show", async () => {
    const officer = world.officerOf(A);
    const old = newPdf();
    const { document } = await keep(A, {}, old);
    const key = { roundId: await selfScoringRound(world), unit: A, leaf: "1.1" };
    await attachFromLibrary(officer, key, { document: document.id, page: "2", note: "" });
    const newer = await receiveDocumentFile(officer, A, {
      name: "mới.pdf",
      content: Readable.from([newPdf()]),
    });
    const changed = await addVersion(officer, document.id, newer, "");
    expect(changed.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(changed.document.latest.file?.name).toBe("mới.pdf");
    const first = await readDocumentFile(officer, { document: document.id, version: 1 });
    expect(await buffer(first.content)).toEqual(old);
    const [evidence] = (await openSheet(officer, key)).leaves[0]?.evidence ?? [];
    if (!evidence) throw new Error("no evidence");
    expect(await buffer((await readEvidenceFile(officer, evidence.id)).content)).toEqual(old);
  });

  test("changed by two people at once shows the second that it was changed", async () => {
    const { document } = await keep(A);
    const change = (title: string) =>
      editDocument(world.officerOf(A), document.id, {
        ...AddDocument.parse(FIELDS),
        title,
        baseVersion: document.rowVersion,
      });
    expect((await change("Một")).document.title).toBe("Một");
    expect(await codeOf(change("Hai"))).toBe("changed-by-other");
  });
});

describe("tied to leaves", () => {
  test("one document stands at several leaves and rounds, and says where", async () => {
    const officer = world.officerOf(A);
    const { document } = await keep(A, { documentNumber: "7/KH-UBND", documentDate: "2026-02-01" });
    const [one, two] = [await selfScoringRound(world), await selfScoringRound(world, { title: "Đợt hai" })];
    for (const [roundId, leaf] of [
      [one, "1.1"],
      [one, "1.3"],
      [two, "1.1"],
    ] as const)
      await attachFromLibrary(
        officer,
        { roundId, unit: A, leaf },
        { document: document.id, page: "3", note: "" },
      );
    const { uses, document: now } = await openDocument(officer, document.id);
    expect(now.uses).toBe(3);
    expect(uses.map(({ roundTitle, leaf, page }) => [roundTitle, leaf, page])).toEqual(
      expect.arrayContaining([
        ["Chỉ số CCHC cấp xã 2026", "1.3", "3"],
        ["Đợt hai", "1.1", "3"],
      ]),
    );
    const saved = (await openSheet(officer, { roundId: one, unit: A })).leaves[0]?.evidence[0];
    expect(saved).toMatchObject({ documentNumber: "7/KH-UBND", documentDate: "2026-02-01", page: "3" });
  });

  test("a file attached at a leaf is in the library at the same time; attached again it is the same document", async () => {
    const officer = world.officerOf(B);
    const key = { roundId: await selfScoringRound(world), unit: B, leaf: "1.1" };
    const bytes = newPdf();
    const fields = described({
      title: "Báo cáo quý I",
      documentNumber: "12/BC-UBND",
      documentDate: "2026-04-01",
    });
    const attach = async (): Promise<LeafSaved> =>
      attachEvidence(officer, key, fields, await upload(officer, key, "bc.pdf", bytes));
    await attach();
    await attach();
    const page = await searchLibrary(officer, B, LibrarySearch.parse({ q: "12/bc-ubnd" }));
    expect(page.documents).toMatchObject([{ title: "Báo cáo quý I", kind: "report", uses: 2 }]);
  });

  test("what stands at a leaf cannot be put away; what never did can, and comes back", async () => {
    const officer = world.officerOf(A);
    const { document } = await keep(A, { title: "Tài liệu cất đi" });
    expect((await putAwayDocument(officer, document.id, true)).document.putAwayAt).not.toBeNull();
    expect(await found(A, { q: "cất đi" })).toEqual([]);
    expect(await found(A, { q: "cất đi", away: "yes" })).toEqual(["Tài liệu cất đi"]);
    const key = { roundId: await selfScoringRound(world), unit: A, leaf: "1.1" };
    const attach = () => attachFromLibrary(officer, key, { document: document.id, page: "", note: "" });
    expect(await codeOf(attach())).toBe("not-found");
    await putAwayDocument(officer, document.id, false);
    await attach();
    await submitSheet(officer, key);
    expect(await codeOf(putAwayDocument(officer, document.id, true))).toBe("document-in-use");
  });

  test("where the province is measured each department attaches from its own library", async () => {
    const [lead, support] = DEPARTMENTS as [UnitKey, UnitKey];
    world.moveTo("2026-05-20");
    const roundId = await openedRound(world, {
      kind: "measured",
      units: [{ unit: A, family: "commune", exemptions: [], ranked: true }],
      assignments: ["1.1", "1.2", "1.3", "1.4"].map((leaf) => ({ leaf, lead, support: [support] })),
      appraisers: [],
    });
    world.moveTo(SELF_SCORING);
    const key = { roundId, unit: A, leaf: "1.1" };
    const own = await keep(support, { title: "Của Sở Tài chính" });
    const foreign = await keep(lead, { title: "Của Sở Tư pháp" });
    const officer = world.officerOf(support);
    const attach = (id: DocumentId) => attachFromLibrary(officer, key, { document: id, page: "", note: "" });
    expect((await attach(own.document.id)).leaf.evidence).toHaveLength(1);
    expect(await codeOf(attach(foreign.document.id))).toBe("not-found");
    const { documents, unit } = await chooseFromLibrary(officer, key, LibrarySearch.parse({}));
    expect([unit.key, documents.map(({ title }) => title)]).toEqual([support, ["Của Sở Tài chính"]]);
  });
});

describe("who may see and write a library", () => {
  test("another unit finds nothing, reads nothing and writes nothing", async () => {
    const { document } = await keep(A);
    const other = world.officerOf(B);
    const calls: readonly (() => Promise<unknown>)[] = [
      () => searchLibrary(other, A, LibrarySearch.parse({})),
      () => openDocument(other, document.id),
      () => readDocumentFile(other, { document: document.id, version: 1 }),
      () => putAwayDocument(other, document.id, true),
      () => addDocument(other, A, AddDocument.parse({ ...FIELDS, link: "https://x.vn" }), null),
    ];
    for (const call of calls) expect(await codeOf(call())).toBe("not-allowed");
  });
});

describe("searching", () => {
  const C = "xa-c" as UnitKey;
  beforeAll(async () => {
    await keep(C, {
      kind: "decision",
      title: "Quyết định kiện toàn Ban Chỉ đạo",
      documentNumber: "15/QĐ-UBND",
      documentDate: "2025-03-01",
    });
    await keep(C, {
      title: "Kế hoạch năm",
      documentNumber: "155/KH-UBND",
      documentDate: "2026-01-05",
      issuer: "Ủy ban nhân dân xã C",
    });
    await keep(C, { kind: "photo", title: "Ảnh bộ phận một cửa", extract: "Niêm yết thủ tục hành chính" });
    await keep("xa-d" as UnitKey, { title: "Kế hoạch của xã khác" });
  });

  test.each<[string, Partial<LibrarySearch>, readonly string[]]>([
    [
      "words without marks find words with them",
      { q: "kien toan ban chi dao" },
      ["Quyết định kiện toàn Ban Chỉ đạo"],
    ],
    ["words with marks find them too", { q: "KIỆN TOÀN" }, ["Quyết định kiện toàn Ban Chỉ đạo"]],
    ["two letters of a word are enough", { q: "niem yet thu tu" }, ["Ảnh bộ phận một cửa"]],
    ["a whole number finds its document and no other", { q: "15/QĐ" }, ["Quyết định kiện toàn Ban Chỉ đạo"]],
    ["a number written without marks", { q: "155/kh-ubnd" }, ["Kế hoạch năm"]],
    ["who issued it", { q: "uy ban xa c" }, ["Kế hoạch năm"]],
    ["the name of the file, newest first", { q: "tep", kind: "plan" }, ["Kế hoạch năm"]],
    ["one kind", { kind: "photo" }, ["Ảnh bộ phận một cửa"]],
    ["one year", { year: "2025" }, ["Quyết định kiện toàn Ban Chỉ đạo"]],
    ["nothing that is used yet", { used: "yes" }, []],
    ["words that stand nowhere", { q: "nước sạch" }, []],
  ])("%s", async (_title, wanted, titles) => {
    expect(await found(C, wanted)).toEqual(titles);
  });

  test("pages follow each other and know how many there are", async () => {
    const officer = world.officerOf(C);
    const page = (offset: number) => searchLibrary(officer, C, LibrarySearch.parse({ limit: 2, offset }));
    const [one, two, beyond] = [await page(0), await page(2), await page(4)];
    expect([one.total, two.total, beyond.total]).toEqual([3, 3, 3]);
    expect([one.documents.length, two.documents.length, beyond.documents.length]).toEqual([2, 1, 0]);
  });
});

test("a long list without words says that there are more than a thousand; words are counted to the end", async () => {
  const D = "xa-d" as UnitKey;
  const { id } = (await keep(D, { title: "Báo cáo gốc" })).document;
  await sql`insert into documents (id, unit_key, kind, title, latest_version, created_at, created_by, updated_at, updated_by,
      number_words, head_text)
    select gen_random_uuid(), unit_key, kind, title, 1, created_at, created_by, updated_at, updated_by, '', head_text
    from documents, generate_series(1, 1000) where id = ${id}`.execute(world.db);
  const page = (wanted: Partial<LibrarySearch>) =>
    searchLibrary(world.officerOf(D), D, LibrarySearch.parse(wanted));
  const seen = await Promise.all([page({}), page({ kind: "photo" }), page({ q: "bao cao goc" })]);
  expect(seen.map(({ total, more }) => [total, more])).toEqual([
    [1000, true],
    [0, false],
    [1001, false],
  ]);
});

describe("hints", () => {
  const C = "xa-c" as UnitKey;

  test("the same bytes, the same number with another date, and a date outside the period are pointed out", async () => {
    const bytes = newPdf();
    const first = await keep(
      C,
      { title: "Bản đầu", documentNumber: "88/BC-UBND", documentDate: "2026-01-01" },
      bytes,
    );
    const second = await keep(
      C,
      { title: "Bản hai", documentNumber: "88/bc-ubnd", documentDate: "2025-06-01" },
      bytes,
    );
    expect(second.document.hints.map(({ code, document }) => [code, document])).toEqual([
      ["same-content", first.document.id],
      ["same-number-other-date", first.document.id],
    ]);
    const { documents } = await searchLibrary(
      world.officerOf(C),
      C,
      LibrarySearch.parse({ q: "bản hai", period: "2026" }),
    );
    expect(documents[0]?.hints.at(-1)?.vi).toBe(
      "Ghi ngày 01/06/2025, trước kỳ đánh giá 2026; thường không được tính.",
    );
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(await found(C, { sha256 })).toEqual(["Bản đầu", "Bản hai"]);
  });
});

describe("looking into files", () => {
  const withFacts = (facts: () => FileFacts): Omit<Context, "actor"> => ({
    ...world,
    inspection: { ...world.inspection, facts: async () => facts() },
  });
  const facts = (text: string): FileFacts => ({
    pageCount: 2,
    pages: [{ page: 2, text }],
    textFrom: "file",
    signatures: [],
  });
  async function drain(services: Omit<Context, "actor">): Promise<void> {
    while (await inspectNext(services)) continue;
  }

  test("text on pages is found once somebody has looked, by the same bytes elsewhere at once", async () => {
    await drain(world);
    const bytes = newPdf();
    await keep(A, { title: "Có chữ bên trong" }, bytes);
    expect(await found(A, { q: "rừng thông" })).toEqual([]);
    await drain(withFacts(() => facts("Bảo vệ rừng thông ba lá")));
    expect(await found(A, { q: "rung thong" })).toEqual(["Có chữ bên trong"]);
    await keep(B, { title: "Cùng tệp" }, bytes);
    expect(await found(B, { q: "rung thong" })).toEqual(["Cùng tệp"]);
  });

  test("a file that cannot be read is settled; trouble of our own is tried again, at most three times", async () => {
    await drain(world);
    const broken = await keep(A);
    await drain(
      withFacts(() => {
        throw new InspectionFault("no PDF at all");
      }),
    );
    expect((await openDocument(world.officerOf(A), broken.document.id)).document.latest.look?.state).toBe(
      "failed",
    );
    const unlucky = await keep(A);
    const failing = withFacts(() => {
      throw new Error("disk away");
    });
    await expect(inspectNext(failing)).rejects.toThrow("disk away");
    expect(await inspectNext(world)).toBe(false);
    world.moveTo("2026-06-11");
    await drain(withFacts(() => facts("x")));
    const look = (await openDocument(world.officerOf(A), unlucky.document.id)).document.latest.look;
    expect([look?.state, look?.pageCount]).toEqual(["done", 2]);
    world.moveTo(SELF_SCORING);
  });
});
