import { describe, expect, test } from "vitest";
import { cleanFileName, endingOf } from "./fileName.ts";

const NAME = "Kế hoạch cải cách hành chính năm 2026 (ký số).pdf";

describe("the name of a file", () => {
  test.each([
    ["is kept as given", NAME, NAME],
    ["becomes composed Unicode", NAME.normalize("NFD"), NAME.normalize("NFC")],
    ["loses a Windows folder", `C:\\Users\\Lan\\${NAME}`, NAME],
    ["loses a folder that climbs", `../../etc/${NAME}`, NAME],
    ["loses marks that turn its direction", "bao-cao\u202Efdp.exe", "bao-caofdp.exe"],
    ["loses control characters and line ends", "bao\r\ncao\u0000.pdf", "baocao.pdf"],
    ["is never only dots", "..", "tai-lieu"],
    ["is never empty", "   ", "tai-lieu"],
  ])("%s", (_title, given, kept) => {
    expect(cleanFileName(given)).toBe(kept);
  });

  test("is shortened to 200 characters with its ending kept", () => {
    const kept = cleanFileName(`${"Phụ lục ".repeat(60)}.PDF`);
    expect(Array.from(kept)).toHaveLength(200);
    expect(kept.endsWith(".pdf")).toBe(true);
  });

  test.each([
    ["scan.PDF", "pdf"],
    ["bao.cao.docx", "docx"],
    ["khong-duoi", ""],
    [".htaccess", ""],
  ])("%s ends in «%s»", (name, ending) => {
    expect(endingOf(name)).toBe(ending);
  });
});
