import type { SheetValue } from "../documents/index.ts";
import type { Words } from "./fault.ts";

export type CodeReading =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly words: Words };

/**
 * The code of a criterion in a cell. A spreadsheet turns “1.10” typed into a plain cell into the number 1.1, and “3.2” into a
 * date; where that may have happened the person is asked rather than guessed for.
 */
export function readCode(cell: SheetValue, codes: ReadonlySet<string>): CodeReading {
  if (typeof cell === "number") {
    const code = String(cell);
    const longer = [...codes].some(
      (other) => other !== code && /^0+$/.test(other.slice(code.length)) && other.startsWith(code),
    );
    return codes.has(code) && !longer ? { ok: true, code } : { ok: false, words: turned(code) };
  }
  if (typeof cell === "string" && codes.has(cell.trim())) return { ok: true, code: cell.trim() };
  if (typeof cell === "object" && cell !== null) return { ok: false, words: turned("") };
  return { ok: false, words: unknown(cell === null ? "" : String(cell).trim()) };
}

function turned(code: string): Words {
  const shown = code === "" ? "" : ` (${code})`;
  return {
    vi: `Bảng tính đã đổi mã này thành số hoặc ngày${shown}. Đổi định dạng ô thành Văn bản (Text) rồi gõ lại mã, ví dụ 1.10.`,
    en: `The spreadsheet turned this code into a number or a date${shown}. Set the cell to Text and type the code again, for example 1.10.`,
  };
}

function unknown(code: string): Words {
  return {
    vi: `Không có tiêu chí mã “${code}” trong bộ tiêu chí của đợt. Ghi mã như trong mẫu.`,
    en: `There is no criterion “${code}” in the method of this round. Write the code as in the template.`,
  };
}
