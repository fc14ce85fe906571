import type { Readable } from "node:stream";
import type { InputView } from "../../contract/sheets.ts";
import { formatNumber, formatShare } from "../../core/index.ts";
import type { Context } from "../context.ts";
import type { Spreadsheet, SpreadsheetColumn, SpreadsheetRow } from "../documents/index.ts";
import type { SheetKey } from "../sheetKey.ts";
import { cellFor, readContent, readFrame, type SheetContent, type SheetFrame } from "../submissions/index.ts";
import { type AnswerableLine, answerableLines } from "./answerable.ts";
import { EXPLANATION, FORM, HIDDEN, STAMP_TAB, type Stamp, VALUE_HEAD } from "./form.ts";

/** In characters. */
const WIDTHS = { code: 10, label: 44, rule: 44, input: 34, how: 26, value: 40 };

/**
 * The sheet as a spreadsheet to fill in without network: one row for each input and explanation that this person may fill
 * in, with the value that stands now. What `compareFile` needs travels in hidden columns and a hidden tab.
 */
export async function takeSheetOut(
  context: Context,
  sheet: SheetKey,
): Promise<{ readonly name: string; readonly content: Readable }> {
  const { frame, content } = await context.store.read(async (tx) => {
    const found = await readFrame({ ...context, lang: "vi" }, tx, sheet);
    return { frame: found, content: await readContent(tx, found, context.actor) };
  });
  const lines = answerableLines(frame, context.actor);
  const tabs = [tableOf(frame, content, lines), guidance(), stampTab(stampOf(frame, context))];
  return {
    name: `Phiếu làm trên Excel - ${frame.unit.name} - ${frame.round.period}.xlsx`,
    content: context.spreadsheets.book(tabs),
  };
}

function tableOf(frame: SheetFrame, content: SheetContent, lines: readonly AnswerableLine[]): Spreadsheet {
  return {
    name: "Phiếu",
    title: "Phiếu",
    subtitles: [],
    columns: COLUMNS,
    rows: rowsOf(frame, content, lines),
    notes: [],
    bare: true,
    protected: true,
  };
}

const text = (header: string, width: number): SpreadsheetColumn => ({ header, width, kind: "text" });
const hidden = (header: string): SpreadsheetColumn => ({ header, width: 8, kind: "text", hidden: true });

const COLUMNS: readonly SpreadsheetColumn[] = [
  text("Mã", WIDTHS.code),
  text("Tiêu chí", WIDTHS.label),
  text("Cách chấm", WIDTHS.rule),
  text("Nội dung", WIDTHS.input),
  text("Cách điền", WIDTHS.how),
  text(VALUE_HEAD, WIDTHS.value),
  hidden(HIDDEN.leaf),
  hidden(HIDDEN.input),
  hidden(HIDDEN.version),
  hidden(HIDDEN.base),
];

/** Fields and criteria stand as headings above their lines; a line says its name and rule in its first row. */
function* rowsOf(
  frame: SheetFrame,
  content: SheetContent,
  lines: readonly AnswerableLine[],
): Generator<SpreadsheetRow> {
  const nodes = new Map(frame.plan.nodes.map((node) => [node.code, node]));
  const begun = new Set<string>();
  for (const answerable of lines) {
    for (const code of answerable.line.path.slice(0, -1)) {
      const node = nodes.get(code);
      if (node === undefined || begun.has(code)) continue;
      begun.add(code);
      yield { cells: [code, node.label, "", "", "", "", "", "", "", ""], look: "heading" };
    }
    yield* lineRows(answerable, content);
  }
}

function* lineRows(
  { line, inputs, explanation }: AnswerableLine,
  content: SheetContent,
): Generator<SpreadsheetRow> {
  let first = true;
  const head = (): readonly [string, string, string] => {
    const shown = first;
    first = false;
    if (!shown) return [line.code, "", ""];
    return [line.code, `${line.fixed.label} (${formatNumber(line.max, "vi")} điểm)`, line.fixed.ruleText];
  };
  const answers = new Map((content.answersAt.get(line.code) ?? []).map((answer) => [answer.input, answer]));
  for (const input of inputs ? line.fixed.inputs : []) {
    const answer = answers.get(input.name);
    const cell = cellFor(input, answer?.value ?? null);
    const version = answer?.version ?? 0;
    const kept = JSON.stringify(answer?.value ?? null);
    yield { cells: [...head(), input.label, howTo(input), cell, line.code, input.name, version, kept] };
  }
  if (!explanation) return;
  const told = content.explanationAt.get(line.code);
  const cell = { value: told?.text || null, format: "@" };
  const kept = JSON.stringify(told?.text ?? "");
  const how = "Có thể để trống";
  yield { cells: [...head(), "Giải trình", how, cell, line.code, EXPLANATION, told?.version ?? 0, kept] };
}

/** «Số nguyên, từ 0, đơn vị: hồ sơ». */
function howTo(input: InputView): string {
  const parts = [KIND_WORDS[input.kind]];
  const show = (value: number) =>
    input.kind === "share" ? formatShare(value, "vi") : formatNumber(value, "vi", 9);
  if (input.min !== null) parts.push(`từ ${show(input.min)}`);
  if (input.max !== null) parts.push(`đến ${show(input.max)}`);
  if (input.unit !== null) parts.push(`đơn vị: ${input.unit}`);
  if (input.hint !== null) parts.push(input.hint);
  return parts.join(", ");
}

const KIND_WORDS: Readonly<Record<InputView["kind"], string>> = {
  choice: "Chọn trong danh sách",
  number: "Số",
  count: "Số nguyên",
  share: "Tỷ lệ, ví dụ 85%",
  date: "Ngày, ví dụ 21/11/2026",
  "yes-no": "Chọn Có hoặc Không",
  text: "Nội dung",
};

function guidance(): Spreadsheet {
  const lines = [
    "Chỉ điền vào cột “Giá trị” (ô có nền màu). Ô để trống là xóa giá trị đang có.",
    "Gõ số, không gõ công thức. Ngày ghi 21/11/2026. Tỷ lệ ghi 85%.",
    "Không thêm dòng, không chép dòng: dòng lạ không được đọc.",
    "Xong thì mở lại phiếu trên hệ thống, chọn “Làm trên Excel”, gửi tệp này. Hệ thống liệt kê chỗ khác nhau để bạn chọn nhận; chưa ghi gì trước khi bạn đồng ý.",
    "Ô nào người khác đã sửa sau khi bạn lấy tệp, hệ thống cho xem cả hai giá trị.",
  ];
  return {
    name: "Hướng dẫn",
    title: "Hướng dẫn",
    subtitles: [],
    columns: [text("Hướng dẫn", 120)],
    rows: lines.map((line) => ({ cells: [line] })),
    notes: [],
    bare: true,
  };
}

function stampOf({ round, unit, method, sheet, now }: SheetFrame, { actor }: Context): Stamp {
  return {
    form: FORM,
    round: sheet.roundId,
    roundTitle: round.title,
    unit: sheet.unit,
    unitName: unit.name,
    method: `${method.id}@${method.version}`,
    methodSha256: method.sha256,
    takenAt: now.toISOString(),
    takenByName: actor.displayName,
  };
}

function stampTab(stamp: Stamp): Spreadsheet {
  return {
    name: STAMP_TAB,
    title: STAMP_TAB,
    subtitles: [],
    columns: [text("key", 16), text("value", 60)],
    rows: Object.entries(stamp).map((cells) => ({ cells })),
    notes: [],
    bare: true,
    hidden: true,
  };
}
