import { test as property } from "@fast-check/vitest";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packFolder, packName } from "./packName.ts";

describe("names in the pack for the Ministry's software", () => {
  test.each([
    [1, "123/QĐ-UBND", "Trích yếu", "scan.PDF", "01_QĐ-123-UBND_Trích-yếu.pdf"],
    [2, "12/2026/QĐ-UBND", "Quy định phân cấp", "a.docx", "02_QĐ-12-2026-UBND_Quy-định-phân-cấp.docx"],
    [3, "", "Ảnh chụp Cổng thông tin", "anh.png", "03_Ảnh-chụp-Cổng-thông-tin.png"],
    [4, "Công văn không số", "Giải trình: mục 2/3?", "x.pdf", "04_Công-văn-không-số_Giải-trình-mục-2-3.pdf"],
    [5, "", "../../etc/passwd", "khong-duoi", "05_etc-passwd"],
  ])("paper %i, number %s, «%s», file %s is kept as %s", (place, documentNumber, title, name, expected) => {
    expect(packName(place, { documentNumber, title, name })).toBe(expected);
  });

  test("a long Vietnamese title is cut between letters, and its ending stays", () => {
    const title = "Báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính ".repeat(6);
    const name = packName(1, { documentNumber: "45/BC-SNV", title, name: "bao-cao.pdf" });
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
    expect(name).toMatch(/^01_BC-45-SNV_Báo-cáo.*\.pdf$/);
  });

  const words = fc.string({ unit: "grapheme", maxLength: 200 });
  property.prop([fc.nat(999), words, words, words])(
    "every name is short, of one part, without what a system refuses, and differs from those of other places",
    (place, documentNumber, title, name) => {
      const made = packName(place, { documentNumber, title, name });
      expect(Buffer.byteLength(made)).toBeLessThanOrEqual(120);
      expect(made).toMatch(/^\d{2,3}/);
      expect(made).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|[. ]$/u);
      const next = packName(place + 1, { documentNumber, title, name });
      expect(made.toLowerCase()).not.toBe(next.toLowerCase());
    },
  );

  property.prop([words])("a folder is one plain part", (code) => {
    expect(packFolder(code)).not.toMatch(/[\\/]|^\.|^$/u);
  });
});
