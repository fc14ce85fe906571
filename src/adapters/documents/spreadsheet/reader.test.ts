import { buffer } from "node:stream/consumers";
import exceljs from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { SheetLimits } from "../../../app/documents/index.ts";
import { AppError } from "../../../contract/errors.ts";
import { createDocumentParts } from "../index.ts";

const { spreadsheetReader: reader, spreadsheets } = createDocumentParts();
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

async function workbook(
  fill: (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void,
): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  fill(book.addWorksheet("Số liệu"), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The words of the refusal. */
async function refusal(bytes: Uint8Array, limits: Partial<SheetLimits> = {}): Promise<string> {
  const error = await reader.read(bytes, limits).then(
    () => new Error("it was read"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error;
  return error.faults[0]?.vi ?? error.code;
}

describe("a spreadsheet that is read", () => {
  test("gives texts, numbers, dates, results of formulas and errors at their rows and columns", async () => {
    const bytes = await workbook((sheet) => {
      sheet.getCell("A1").value = "Mã";
      sheet.getCell("C3").value = 59.2703;
      sheet.getCell("D3").value = new Date(Date.UTC(2026, 10, 22));
      sheet.getCell("E3").value = new Date(Date.UTC(2026, 10, 22, 17, 30));
      sheet.getCell("F3").value = { formula: "C3*2", result: 118.5406 };
      sheet.getCell("G3").value = { error: "#REF!" };
      sheet.getCell("H3").value = { richText: [{ text: "Xã " }, { text: "An Ho\u0300a" }] };
      sheet.getCell("I3").value = { text: "cổng", hyperlink: "https://example.vn" };
      sheet.getCell("J3").value = true;
      sheet.getCell("K3").value = "   ";
    });
    expect(await reader.read(bytes)).toEqual([
      {
        name: "Số liệu",
        hidden: false,
        decimalComma: false,
        rows: [
          { number: 1, values: ["Mã"] },
          {
            number: 3,
            formulas: [6],
            values: [
              null,
              null,
              59.2703,
              { day: "2026-11-22", time: null },
              { day: "2026-11-22", time: "17:30:00" },
              118.5406,
              { error: "#REF!" },
              "Xã An Hòa",
              "cổng",
              true,
            ],
          },
        ],
      },
    ]);
  });

  test("gives a merged cell once and hidden tabs as hidden", async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.getCell("A1").value = "Lĩnh vực";
      sheet.mergeCells("A1:C1");
      book.addWorksheet("Khóa", { state: "veryHidden" }).getCell("A1").value = 1;
    });
    const tabs = await reader.read(bytes);
    expect(tabs.map(({ name, hidden, rows }) => [name, hidden, rows[0]?.values])).toEqual([
      ["Số liệu", false, ["Lĩnh vực"]],
      ["Khóa", true, [1]],
    ]);
  });

  test("does not spread out ranges, rules, widths and names over a whole tab", async () => {
    const parts = unzipSync(await workbook((sheet) => sheet.addRow(["Mã", 1])));
    const edit = (name: string, change: (xml: string) => string) => {
      parts[name] = new Uint8Array(text(change(new TextDecoder().decode(parts[name]))));
    };
    const everywhere = "A1:XFD1048576";
    edit("xl/worksheets/sheet1.xml", (xml) =>
      xml
        .replace("<sheetData>", '<cols><col min="1" max="900000000" width="9"/></cols><sheetData>')
        .replace(
          "</sheetData>",
          `</sheetData><mergeCells count="1"><mergeCell ref="${everywhere}"/></mergeCells><dataValidations count="1"><dataValidation type="whole" sqref="${everywhere}"><formula1>1</formula1></dataValidation></dataValidations>`,
        ),
    );
    edit("xl/workbook.xml", (xml) =>
      xml.replace(
        "</sheets>",
        "</sheets><definedNames><definedName name=\"a\">'Số liệu'!$A$1:$XFD$1048576</definedName></definedNames>",
      ),
    );
    const [tab] = await reader.read(zipSync(parts));
    expect(tab?.rows).toEqual([{ number: 1, values: ["Mã", 1] }]);
  });

  test("gives back what the writer wrote, hidden keys among it", async () => {
    const sheet = {
      name: "Phiếu",
      title: "",
      subtitles: [],
      columns: [
        { header: "Khóa", width: 5, kind: "text", hidden: true },
        { header: "Điểm", width: 9, kind: "points" },
      ] as const,
      rows: [{ cells: ["leaf:1.1", { value: 0.75 }] }],
      notes: [],
      bare: true,
      protected: true,
    };
    const [tab] = await reader.read(new Uint8Array(await buffer(spreadsheets.book([sheet]))));
    expect(tab?.rows).toEqual([
      { number: 1, values: ["Khóa", "Điểm"] },
      { number: 2, values: ["leaf:1.1", 0.75] },
    ]);
  });
});

test("CSV: every cell is text, blanks are nothing, and `;` says that a comma is the decimal mark", async () => {
  expect(await reader.read(text("\uFEFFmã;điểm\r\n\r\n1.10;59,2703;\r\n"))).toEqual([
    {
      name: "",
      hidden: false,
      decimalComma: true,
      rows: [
        { number: 1, values: ["mã", "điểm"] },
        { number: 3, values: ["1.10", "59,2703", null] },
      ],
    },
  ]);
});

describe("a file that is refused says what to do", () => {
  const plain = () =>
    workbook((sheet) => sheet.addRows(Array.from({ length: 30 }, (_, row) => [row, "a", "b"])));
  const repacked = async (more: Record<string, Uint8Array>, without: readonly string[] = []) => {
    const parts = { ...unzipSync(await plain()), ...more };
    return zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => !without.includes(name))));
  };
  const compound = (inside: string) =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(inside, "utf16le")]);

  test.each<[string, () => Uint8Array | Promise<Uint8Array>, Partial<SheetLimits>, string]>([
    ["an empty file", () => new Uint8Array(), {}, "file-empty"],
    ["a large file", () => text("a".repeat(2_000_000)), { bytes: 1024 * 1024 }, "Tệp lớn hơn 1 MB."],
    ["a password", () => compound("EncryptedPackage"), {}, "có mật khẩu mở tệp"],
    ["an XLS file", () => compound("Workbook"), {}, "dạng cũ"],
    ["an XLSB file", () => repacked({ "xl/workbook.bin": text("x") }), {}, "dạng cũ"],
    ["macros", () => repacked({ "xl/vbaProject.bin": text("x") }), {}, "có macro"],
    [
      "a bomb",
      () => repacked({ "xl/styles.xml": new Uint8Array(5_000_000) }),
      { unpackedBytes: 4_000_000 },
      "quá lớn",
    ],
    [
      "a bomb that lies",
      () => repacked({ "xl/sharedStrings.xml": new Uint8Array(5_000_000) }).then(lieAboutSizes),
      { unpackedBytes: 4_000_000 },
      "quá lớn",
    ],
    ["a cut file", async () => (await plain()).slice(0, 2000), {}, "bị hỏng"],
    ["a DOCX", () => repacked({}, ["xl/workbook.xml"]), {}, "không phải bảng tính"],
    ["broken XML inside", () => repacked({ "xl/workbook.xml": text("<workbook><sheets>") }), {}, "bị hỏng"],
    ["many rows", plain, { rows: 20 }, "“Số liệu” có quá 20 dòng"],
    ["many columns", plain, { columns: 2 }, "có quá 2 cột"],
    ["many tabs", () => workbook((_, book) => book.addWorksheet("b")), { sheets: 1 }, "quá 1 trang tính"],
    ["many lines", () => text("a\n1\n2\n3"), { rows: 3 }, "Tệp có quá 3 dòng"],
    ["a picture", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]), {}, "không phải bảng tính"],
    ["an open quote", () => text('a,b\n"c,d\n'), {}, "Dòng 2 mở dấu ngoặc kép"],
  ])("%s", async (_, make, limits, words) => {
    expect(await refusal(await make(), limits)).toContain(words);
  });
});

/** Writes 1 as the unpacked size of every part into the directory of a ZIP. */
function lieAboutSizes(zip: Uint8Array): Uint8Array {
  const data = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 46 < zip.length; at += 1) {
    if (data.getUint32(at, true) === 0x02014b50) data.setUint32(at + 24, 1, true);
  }
  return zip;
}
