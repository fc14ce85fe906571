import { AppError } from "../../contract/errors.ts";
import { type InputValue, optionId, wordsIn } from "../../core/index.ts";
import type { SheetValue as CellValue } from "../documents/index.ts";
import { checkInput, type NamedInput } from "./checkInput.ts";

interface Words {
  readonly vi: string;
  readonly en: string;
}

export type CellReading =
  | { readonly ok: true; readonly value: InputValue | null }
  | { readonly ok: false; readonly words: Words };

/** How a file writes numbers: a spreadsheet keeps them as numbers; CSV as text with one of two decimal marks. */
export type FileForm = "spreadsheet" | "csv-comma" | "csv-semicolon";

/**
 * Reads one cell of a file as an input asks, and says in a clerk's words what to type where it cannot. A blank cell is null.
 * Choices may be given by label or id, dates as dates or as 21/11/2026, shares as 85 % or 0.85.
 */
export function readTypedCell(
  named: NamedInput,
  cell: CellValue,
  form: FileForm,
  today: string,
): CellReading {
  if (cell === null || (typeof cell === "string" && cell.trim() === "")) return { ok: true, value: null };
  if (typeof cell === "object" && "error" in cell) return refuse(brokenFormula(cell.error));
  const plain = plainValue(named, cell, form);
  if (!plain.ok) return plain;
  try {
    return { ok: true, value: plain.value === null ? null : checkInput(named, plain.value, today) };
  } catch (error) {
    const fault = error instanceof AppError ? error.faults[0] : undefined;
    if (fault === undefined) throw error;
    return refuse({ vi: fault.vi, en: fault.en });
  }
}

type PlainCell = Exclude<CellValue, null | { readonly error: string }>;

function plainValue(named: NamedInput, cell: PlainCell, form: FileForm): CellReading {
  switch (named.input.kind) {
    case "number":
    case "count":
    case "share":
      return numberOf(named, cell, form);
    case "choice":
      return choiceOf(named, textOf(cell));
    case "yes-no":
      return typeof cell === "boolean" ? fine(cell) : fine(textOf(cell));
    case "date":
      return dayOf(cell);
    case "text":
      return fine(textOf(cell));
  }
}

const COMMA_NUMBER = /^[+-]?\d+,\d+$/;
const PLAIN_NUMBER = /^[+-]?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i;

function numberOf(named: NamedInput, cell: PlainCell, form: FileForm): CellReading {
  if (typeof cell === "number") return fine(cell);
  if (typeof cell === "boolean" || typeof cell === "object") return refuse(notANumber(textOf(cell)));
  const typed = cell.trim();
  const percent = named.input.kind === "share" && typed.endsWith("%");
  const text = percent ? typed.slice(0, -1).trim() : typed;
  if (COMMA_NUMBER.test(text) && form !== "csv-semicolon") return refuse(commaAsText(typed, form));
  const plain = form === "csv-semicolon" ? text.replace(",", ".") : text;
  if (!PLAIN_NUMBER.test(plain)) return refuse(notANumber(typed));
  return fine(percent ? Number(`${plain}e-2`) : Number(plain));
}

function choiceOf({ input }: NamedInput, text: string): CellReading {
  const options = (input.options ?? []).map((option) => ({
    id: optionId(option),
    label: wordsIn(typeof option === "string" ? option : (option.label ?? option.id), "vi"),
  }));
  const wanted = folded(text);
  const byId = options.find(({ id }) => id.normalize("NFC") === text);
  const byLabel = options.filter(({ label }) => folded(label) === wanted);
  const labelled = options.filter(({ id, label }) => folded(`${label} (${id})`) === wanted);
  const found = byId ?? (byLabel.length === 1 ? byLabel[0] : labelled[0]);
  if (found !== undefined) return fine(found.id);
  const list = options.map(({ label }) => `“${label}”`).join(", ");
  return refuse({
    vi: `Không có lựa chọn “${text}”. Chọn một trong: ${list}.`,
    en: `There is no option “${text}”. Choose one of: ${list}.`,
  });
}

function folded(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}

function dayOf(cell: PlainCell): CellReading {
  if (typeof cell === "object") return fine(cell.day);
  if (typeof cell !== "string") return refuse(NOT_A_DAY);
  const day = dayInText(cell);
  return day === undefined ? refuse(NOT_A_DAY) : fine(day);
}

/** 21/11/2026, 21-11-2026, 21.11.2026 or 2026-11-21 as YYYY-MM-DD; whether there is such a day is not asked. */
export function dayInText(typed: string): string | undefined {
  const text = typed.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (parts === null) return undefined;
  const [, day = "", month = "", year = ""] = parts;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** What stands in the cell, as a person reads it. */
function textOf(cell: PlainCell): string {
  if (typeof cell !== "object") return String(cell).trim();
  return cell.day.split("-").reverse().join("/");
}

function fine(value: InputValue | null): CellReading {
  return { ok: true, value };
}

function refuse(words: Words): CellReading {
  return { ok: false, words };
}

const NOT_A_DAY: Words = {
  vi: "Nhập ngày có thật, ví dụ 21/11/2026.",
  en: "Enter a real date, for example 21/11/2026.",
};

function brokenFormula(shown: string): Words {
  return {
    vi: `Ô bị lỗi công thức (${shown}). Xóa công thức và gõ giá trị.`,
    en: `The cell holds a broken formula (${shown}). Remove it and type the value.`,
  };
}

function notANumber(text: string): Words {
  return {
    vi: `“${text}” không phải là số. Nhập một số, ví dụ 120.`,
    en: `“${text}” is not a number. Enter a number, for example 120.`,
  };
}

function commaAsText(text: string, form: FileForm): Words {
  if (form === "spreadsheet")
    return {
      vi: `“${text}” đang là chữ, không phải số. Chọn ô, đổi định dạng thành Số (Number) rồi gõ lại.`,
      en: `“${text}” is text, not a number. Set the format of the cell to Number and type it again.`,
    };
  return {
    vi: `“${text}” dùng dấu phẩy thập phân trong tệp ngăn cách bằng dấu phẩy. Viết ${text.replace(",", ".")}, hoặc lưu tệp ngăn cách bằng dấu chấm phẩy.`,
    en: `“${text}” has a decimal comma in a file separated by commas. Write ${text.replace(",", ".")}, or separate by semicolons.`,
  };
}
