import { PDFiumLibrary } from "@hyzyla/pdfium";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HOSTILE, sampleDecision } from "../../../../test/support/officialDocument.ts";
import { createDocumentParts } from "../index.ts";

let library: PDFiumLibrary;
beforeAll(async () => {
  library = await PDFiumLibrary.init();
});
afterAll(() => library.destroy());

const { documents } = createDocumentParts();

/** Pages as texts, every gap one space. */
async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await library.loadDocument(bytes);
  const pages = [...document.pages()].map((page) => page.getText().replace(/\s+/g, " "));
  document.destroy();
  return pages;
}

describe("a document as PDF", () => {
  test("carries head, title, articles, recipients, signature and annex in this order", async () => {
    const text = (await pagesOf(await documents.pdf(sampleDecision(3)))).join(" ");
    const parts = [
      "TỈNH MINH HỌA",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "QUYẾT ĐỊNH Công bố Chỉ số cải cách hành chính năm 2025",
      "Căn cứ ……………;",
      "Điều 1. Công bố kết quả",
      "a) Một b) Hai ba",
      "- Như Điều 3; - Lưu: VT, NC.",
      "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH",
      "PHỤ LỤC KẾT QUẢ XẾP HẠNG",
      "1 Xã số 1 85,79",
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain("DỰ THẢO");
  });

  test("takes every text literally, whatever it means to the program that sets it", async () => {
    const text = (await pagesOf(await documents.pdf(sampleDecision(1)))).join(" ");
    expect(text).toContain(HOSTILE);
  });

  test("says on every page that its figures are made up, and counts the pages of an annex from one", async () => {
    const pages = await pagesOf(await documents.pdf(sampleDecision(80)));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page).toContain("Tài liệu minh họa");
    const annex = pages.findIndex((page) => page.includes("PHỤ LỤC KẾT QUẢ"));
    expect(pages[annex + 1]).toMatch(/^2 Thứ hạng Đơn vị/);
  });

  test("is PDF/A-2b with its fonts inside, and the same bytes each time", async () => {
    const [first, second] = [await documents.pdf(sampleDecision(2)), await documents.pdf(sampleDecision(2))];
    const raw = Buffer.from(first).toString("latin1");
    expect(raw).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(raw).toMatch(/FontFile[23]/);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test("a text that is longer than a page goes on over the next ones, and rows that fit are not torn", async () => {
    const long = Array.from({ length: 900 }, (_, index) => `chữ${index + 1}`).join(" ");
    const columns = [
      { header: "Đơn vị", width: 10, align: "left" },
      { header: "Giải trình", width: 20, align: "left" },
    ] as const;
    const body = [
      { kind: "table", columns, rows: [{ cells: ["Xã A", long] }, { cells: ["Xã B", "Hết"] }] },
    ] as const;
    const pages = await pagesOf(await documents.pdf({ ...sampleDecision(0), body, annexes: [] }));
    const [first, last] = [
      pages.findIndex((page) => page.includes("chữ1 ")),
      pages.findIndex((page) => page.includes("chữ900")),
    ];
    expect(last).toBeGreaterThan(first);
    expect(pages[last]).toContain("Xã B");
  });

  test("a letter puts its summary under the number and names whom it is for", async () => {
    const letter = { ...sampleDecision(0), kind: null, about: "V/v giải trình điểm tự chấm", annexes: [] };
    const to = ["Sở Tài chính", "Sở Xây dựng"];
    const [page = ""] = await pagesOf(await documents.pdf({ ...letter, to }));
    expect(page).toContain("Số: /QĐ-UBND V/v giải trình điểm tự chấm");
    expect(page).toContain("Kính gửi: Sở Tài chính Sở Xây dựng");
  });
});
