import { describe, expect, test } from "vitest";
import { docxParagraphs, docxXml } from "../../../../test/support/docxText.ts";
import { HOSTILE, sampleDecision } from "../../../../test/support/officialDocument.ts";
import type { OfficialDocument } from "../../../app/documents/index.ts";
import { createDocumentParts } from "../index.ts";

const { documents } = createDocumentParts();

async function xmlOf(document: OfficialDocument): Promise<string> {
  return docxXml(await documents.docx(document));
}

describe("a document for Word", () => {
  test("carries head, title, articles, recipients, signature and annex", async () => {
    const paragraphs = docxParagraphs(await xmlOf(sampleDecision(2)));
    for (const text of [
      "ỦY BAN NHÂN DÂN",
      "TỈNH MINH HỌA",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "DỰ THẢO",
      "QUYẾT ĐỊNH:",
      "Điều 1. Công bố kết quả theo Phụ lục kèm theo.",
      "b) Hai ba",
      "Dòng một\nDòng hai",
      "- Lưu: VT, NC.",
      "TM. ỦY BAN NHÂN DÂN",
      "KẾT QUẢ XẾP HẠNG",
      "85,79",
    ]) {
      expect(paragraphs).toContain(text);
    }
  });

  test("takes every text literally, and drops characters that would make the file unreadable", async () => {
    const odd = { ...sampleDecision(1), about: "Về\u0000 việc\u000B thử \uD800" };
    const paragraphs = docxParagraphs(await xmlOf(odd));
    expect(paragraphs).toContain(HOSTILE);
    expect(paragraphs).toContain("Về việc thử ");
  });

  test("has the paper and margins of Nghị định 30/2020, its annex across, pages counted anew", async () => {
    const sections = [...(await xmlOf(sampleDecision(1))).matchAll(/<w:sectPr.*?<\/w:sectPr>/g)].map(
      ([xml]) => xml,
    );
    expect(sections).toHaveLength(2);
    expect(sections[0]).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(sections[0]).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(sections[1]).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    for (const section of sections) expect(section).toMatch(/<w:pgNumType w:start="1"\/>.*<w:titlePg\/>/);
  });

  test("gives every column its width and repeats the head of a table", async () => {
    const xml = await xmlOf(sampleDecision(1));
    const grid = xml.slice(xml.lastIndexOf("<w:tblGrid>"), xml.lastIndexOf("</w:tblGrid>"));
    const widths = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(4);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(16838 - 1134 - 850);
    expect(xml).toContain("<w:tblHeader/>");
  });
});
