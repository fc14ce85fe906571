import { type OfficialDocument, placeAndDate } from "../../src/app/documents/index.ts";

/** What would be a command, a formula, a tag or a reference if a writer did not take it literally. */
export const HOSTILE = '#panic() $x^2$ [ ] * _ @ref <a> & = "Ngoặc" -- \\ `mã` // /* #eval("1") {{x}} =1+1';

/** A draft decision with every kind of block and an annex across of so many rows. */
export function sampleDecision(rows: number): OfficialDocument {
  return {
    head: {
      superior: null,
      issuer: "ỦY BAN NHÂN DÂN\nTỈNH MINH HỌA",
      number: "Số:         /QĐ-UBND",
      placeAndDate: placeAndDate("Minh Họa", null, "2026"),
    },
    kind: "QUYẾT ĐỊNH",
    about: "Công bố Chỉ số cải cách hành chính năm 2025",
    authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
    bases: ["Căn cứ ……………;", "Theo đề nghị của Giám đốc Sở Nội vụ."],
    enacting: "QUYẾT ĐỊNH:",
    body: [
      { kind: "article", label: "Điều 1.", text: "Công bố kết quả theo Phụ lục kèm theo." },
      { kind: "heading", level: 1, text: "I. Phần thử" },
      { kind: "paragraph", text: HOSTILE },
      { kind: "paragraph", text: "Dòng một\nDòng hai", align: "center" },
      {
        kind: "list",
        marks: "letter",
        items: [
          "Một",
          [
            { text: "Hai", bold: true },
            { text: " ba", italic: true },
          ],
        ],
      },
      { kind: "note", text: "Điểm làm tròn đến 02 chữ số thập phân." },
      { kind: "pageBreak" },
    ],
    closing: {
      recipients: ["Như Điều 3", "Lưu: VT, NC"],
      signatures: [{ capacity: "TM. ỦY BAN NHÂN DÂN", position: "CHỦ TỊCH", name: null }],
    },
    annexes: [
      {
        label: "PHỤ LỤC",
        title: "KẾT QUẢ XẾP HẠNG",
        attachedTo: "(Kèm theo Quyết định số         /QĐ-UBND)",
        landscape: true,
        body: [{ kind: "table", columns: COLUMNS, rows: resultRows(rows) }],
      },
    ],
    draft: true,
    illustration: true,
    madeAt: new Date("2026-11-22T03:00:00Z"),
  };
}

const COLUMNS = [
  { header: "Thứ hạng", width: 8, align: "center" },
  { header: "Đơn vị", width: 40, align: "left" },
  { header: "Tổng điểm", width: 12, align: "right", decimals: 2 },
  { header: "Ghi chú", width: 30, align: "left" },
] as const;

function resultRows(count: number): { cells: (string | number | null)[] }[] {
  return Array.from({ length: count }, (_, index) => ({
    cells: [index + 1, `Xã số ${index + 1}`, 85.785 - index / 100, index % 7 === 0 ? HOSTILE : null],
  }));
}
