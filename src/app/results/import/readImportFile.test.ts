import { describe, expect, test } from "vitest";
import { readImportFile } from "./readImportFile.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const HEAD = "year,index,unit,value,source_title,source_kind";
const LINE = "2025,sipas,Hà Giang,84.5,Bộ Nội vụ,official";

describe("a file that can be read", () => {
  test.each([
    { what: "with a byte-order mark", text: `\uFEFF${HEAD}\n${LINE}\n` },
    { what: "with CRLF line ends", text: `${HEAD}\r\n${LINE}\r\n` },
    { what: "with old Macintosh line ends", text: `${HEAD}\r${LINE}` },
    { what: "without an end of its last line", text: `${HEAD}\n${LINE}` },
    { what: "with decomposed Vietnamese letters", text: `${HEAD}\n${LINE}`.normalize("NFD") },
    { what: "with blank lines", text: `${HEAD}\n\n${LINE}\n\n` },
    { what: "with Vietnamese column names", text: `Năm,Chỉ số,Đơn vị,Giá trị,Nguồn,Loại nguồn\n${LINE}` },
  ])("$what gives the same cells", ({ text }) => {
    const read = readImportFile(bytes(text));
    expect(read.faults).toEqual([]);
    expect(read.rows.map((row) => row.cells)).toEqual([
      {
        year: "2025",
        index: "sipas",
        unit: "Hà Giang",
        value: "84.5",
        sourceTitle: "Bộ Nội vụ",
        sourceKind: "official",
      },
    ]);
  });

  test("semicolons between cells allow a decimal comma", () => {
    const read = readImportFile(bytes(`${HEAD}\n${LINE}`.replaceAll(",", ";").replace("84.5", "84,5")));
    expect(read).toMatchObject({
      decimalComma: true,
      faults: [],
      rows: [{ row: 2, cells: { value: "84,5" } }],
    });
  });
});

describe("a file that cannot be read says why and what to do", () => {
  test.each([
    { what: "nothing in it", text: "", says: "không có nội dung" },
    { what: "only a head", text: HEAD, says: "chỉ có dòng tiêu đề" },
    { what: "an open quote", text: `${HEAD}\n2025,"sipas`, says: "dấu ngoặc kép" },
  ])("$what", ({ text, says }) => {
    expect(
      readImportFile(bytes(text))
        .faults.map((one) => one.vi)
        .join(),
    ).toContain(says);
  });

  test("letters that are not UTF-8 are not guessed at", () => {
    expect(readImportFile(Uint8Array.of(0x48, 0xe0, 0x20)).faults[0]?.vi).toContain("không phải UTF-8");
  });

  test("every fault of the head is named at once", () => {
    const read = readImportFile(bytes("nam,chi so,ten,value,value\n1,2,3,4,5"));
    expect(read.faults.map(({ row, column }) => ({ row, column }))).toEqual([
      { row: 1, column: "ten" },
      { row: 1, column: "value" },
      { row: 1, column: "unit" },
      { row: 1, column: "source_title" },
      { row: 1, column: "source_kind" },
    ]);
  });

  test("a line with more cells than the head is named by its number", () => {
    expect(readImportFile(bytes(`${HEAD}\n${LINE},more`)).faults).toMatchObject([{ row: 2, column: null }]);
  });
});
