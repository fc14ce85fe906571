import { createHash } from "node:crypto";
import exceljs from "exceljs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { codeOf, PDF } from "../../../test/support/sheet-world.ts";
import { checkFile, LARGEST_FILE } from "./checkFile.ts";
import type { StagedFile } from "./ports.ts";

function staged(bytes: Uint8Array, size = bytes.byteLength): StagedFile {
  return {
    size,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}

function office(mainType: string, pictures = 0): Uint8Array {
  const types = `<Types><Override PartName="/main.xml" ContentType="${mainType}"/></Types>`;
  const padding = Object.fromEntries(
    Array.from({ length: pictures }, (_, index) => [`media/${index}.bin`, new Uint8Array(2000).fill(index)]),
  );
  // The list of contents stands last, as some programs write it.
  return zipSync({ ...padding, "[Content_Types].xml": strToU8(types) });
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const DOCX = office(`${WORD}.main+xml`, 5);
const MACRO = office("application/vnd.ms-word.document.macroEnabled.main+xml");
const PNG = Uint8Array.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  13,
  0x49,
  0x48,
  0x44,
  0x52,
  ...Array(30).fill(0),
]);
const JPEG = Uint8Array.from([
  0xff,
  0xd8,
  0xff,
  0xe0,
  0,
  16,
  0x4a,
  0x46,
  0x49,
  0x46,
  0,
  ...Array(30).fill(0),
]);
const EXE = Uint8Array.from([0x4d, 0x5a, ...Array(200).fill(0)]);

async function streamedXlsx(): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  book.addWorksheet("Biểu 1").addRow(["Số hồ sơ", 120]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("what a file is, by its content", () => {
  test.each<[string, string, Uint8Array, string]>([
    ["a PDF", "kế hoạch.pdf", PDF, "application/pdf"],
    ["a picture", "ảnh.png", PNG, "image/png"],
    ["a photograph by either ending", "ảnh.JPEG", JPEG, "image/jpeg"],
    ["a Word document", "báo cáo.docx", DOCX, WORD],
  ])("%s is accepted", async (_title, name, bytes, mediaType) => {
    expect(await checkFile(staged(bytes), name)).toBe(mediaType);
  });

  test("a spreadsheet written by a program is accepted, though its first bytes look like any archive", async () => {
    const mediaType = await checkFile(staged(await streamedXlsx()), "biểu.xlsx");
    expect(mediaType).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  });

  test.each<[string, string, Uint8Array, string]>([
    ["an empty file", "a.pdf", new Uint8Array(), "file-empty"],
    ["a program", "a.exe", EXE, "file-type-refused"],
    ["a program named as a PDF", "a.pdf", EXE, "file-type-differs"],
    ["a PDF named as a picture", "a.png", PDF, "file-type-differs"],
    ["a PDF without an ending", "a", PDF, "file-type-differs"],
    ["a page of HTML", "a.html", strToU8("<html><script>1</script>"), "file-type-refused"],
    ["a page of HTML named as a PDF", "a.pdf", strToU8("<html>"), "file-type-differs"],
    [
      "a drawing that can run scripts",
      "a.svg",
      strToU8("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      "file-type-refused",
    ],
    ["an archive", "a.zip", zipSync({ "a.txt": strToU8("a") }), "file-type-refused"],
    ["an archive named as Word", "a.docx", zipSync({ "a.txt": strToU8("a") }), "file-type-differs"],
    ["Word with macros named as without", "a.docx", MACRO, "file-type-differs"],
    ["Word with macros", "a.docm", MACRO, "file-type-refused"],
    ["Word named as Excel", "a.xlsx", DOCX, "file-type-differs"],
    ["an archive cut off in the middle", "a.docx", DOCX.subarray(0, DOCX.length - 40), "file-type-differs"],
  ])("%s is refused", async (_title, name, bytes, code) => {
    expect(await codeOf(checkFile(staged(bytes), name))).toBe(code);
  });

  test("25 MB are accepted, one byte more is not", async () => {
    expect(await checkFile(staged(PDF, LARGEST_FILE), "a.pdf")).toBe("application/pdf");
    expect(await codeOf(checkFile(staged(PDF, LARGEST_FILE + 1), "a.pdf"))).toBe("file-too-large");
  });

  test("a list of contents that swells without end is not unpacked", async () => {
    const archive = zipSync({ "[Content_Types].xml": [Buffer.alloc(2_000_000, "a"), { level: 1 }] });
    expect(await codeOf(checkFile(staged(archive), "a.docx"))).toBe("file-type-differs");
  });
});
