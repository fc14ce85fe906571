import type { Readable } from "node:stream";
import type { SheetTotal } from "../../contract/scores.ts";
import { roundHalfUp } from "../../core/index.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import {
  type Spreadsheet,
  type SpreadsheetColumn,
  type SpreadsheetRow,
  spreadsheetCsv,
} from "../documents/index.ts";
import type { SheetKey } from "../sheetKey.ts";
import { answersText, evidenceText, vietnamMoment } from "./exportWords.ts";
import { portionOf, type SheetScore, scoreSheet, wholeNodes, wholeTotal } from "./scoreSheet.ts";
import { readContent, type SheetContent } from "./sheetContent.ts";
import { exemptionOf, readFrame, type SheetFrame, sheetSubject } from "./sheetFrame.ts";
import type { SheetLine } from "./sheetLines.ts";
import { explained } from "./viewLeaf.ts";

const DECIMALS = 4;

export type SheetFormat = "xlsx" | "csv";

/** A document to download, under the name people will find it by. */
export interface SheetExport {
  readonly name: string;
  readonly content: string | Readable;
}

/** The self-score table of a unit in the official layout; marked as provisional until it is handed in. */
export async function exportSheet(
  context: Context,
  sheet: SheetKey,
  format: SheetFormat,
): Promise<SheetExport> {
  return context.store.read(async (tx) => {
    // The official layout is Vietnamese throughout, whatever the screen speaks.
    const frame = await readFrame({ ...context, lang: "vi" }, tx, sheet);
    requireAllowed(context.actor, "sheet.export", sheetSubject(frame));
    const content = await readContent(tx, frame, context.actor);
    const table = tableOf(frame, content, scoreSheet(frame, content.values));
    return {
      name: `Phiếu tự chấm điểm - ${frame.unit.name} - ${frame.round.period}.${format}`,
      content: format === "csv" ? spreadsheetCsv(table) : context.spreadsheets.write(table),
    };
  });
}

function tableOf(frame: SheetFrame, content: SheetContent, score: SheetScore): Spreadsheet {
  const { round, unit, method } = frame;
  const withLead = round.kind === "measured";
  return {
    name: "Phiếu tự chấm điểm",
    agency: unit.name.toLocaleUpperCase("vi"),
    title: "BẢNG TỰ CHẤM ĐIỂM",
    subtitles: [method.method.title.vi, `${round.title}; kỳ đánh giá ${round.period}`, stateLine(frame)],
    columns: columns(withLead),
    rows: rowsOf(frame, content, score, withLead),
    notes: notesOf(frame, score),
    signatures: ["NGƯỜI LẬP", "THỦ TRƯỞNG ĐƠN VỊ"],
  };
}

function stateLine({ submission, now }: SheetFrame): string {
  const { submittedAt, receiptHash } = submission;
  if (submittedAt === null || receiptHash === null) return `Tạm thời, lập lúc ${vietnamMoment(now)}`;
  return `Đã gửi lúc ${vietnamMoment(submittedAt)}; mã biên nhận ${receiptHash.slice(0, 16)}`;
}

function columns(withLead: boolean): readonly SpreadsheetColumn[] {
  const shown: SpreadsheetColumn[] = [
    { header: "Mã", width: 9, kind: "text" },
    { header: "Lĩnh vực, tiêu chí, tiêu chí thành phần", width: 44, kind: "text" },
    { header: "Điểm tối đa", width: 9, kind: "points" },
    { header: "Số liệu kê khai", width: 28, kind: "text" },
    { header: "Điểm tự chấm", width: 9, kind: "points" },
    { header: "Cách tính điểm", width: 36, kind: "text" },
    { header: "Giải trình", width: 30, kind: "text" },
    { header: "Tài liệu kiểm chứng", width: 36, kind: "text" },
  ];
  return withLead ? [...shown, { header: "Cơ quan chủ trì", width: 18, kind: "text" }] : shown;
}

/** Fields and criteria above their lines, in printed order; then bonus and penalty; then the sums. */
function* rowsOf(
  frame: SheetFrame,
  content: SheetContent,
  score: SheetScore,
  withLead: boolean,
): Generator<SpreadsheetRow> {
  const nodes = new Map(wholeNodes(frame, score).map((node) => [node.code, node]));
  const cut = (cells: SpreadsheetRow["cells"]): SpreadsheetRow["cells"] =>
    withLead ? cells : cells.slice(0, -1);
  const begun = new Set<string>();
  for (const line of frame.plan.lines) {
    for (const code of line.path.slice(0, -1)) {
      const node = nodes.get(code);
      if (!node || begun.has(code)) continue;
      begun.add(code);
      yield {
        cells: cut([code, node.label, node.max, "", shown(node.points), "", "", "", ""]),
        look: "heading",
      };
    }
    yield { cells: cut(lineCells(frame, line, content, score)) };
  }
  for (const { label, max, points } of sumLines(frame, wholeTotal(frame, score))) {
    yield {
      cells: cut(["", label, max, "", points === null ? null : shown(points), "", "", "", ""]),
      look: "total",
    };
  }
}

interface SumLine {
  readonly label: string;
  readonly max: number | null;
  readonly points: number | null;
}

/** How the sheet adds up: bonus and penalty, the self score, the parts outside it by name, and what the whole may become. */
function* sumLines({ method: loaded, submission }: SheetFrame, total: SheetTotal): Generator<SumLine> {
  const { method, compiled } = loaded;
  if (method.bonus) yield { label: "Điểm cộng", max: method.bonus.cap, points: total.bonus };
  if (method.penalty) yield { label: "Điểm trừ", max: method.penalty.cap, points: total.penalty };
  const label = submission.state === "draft" ? "Tổng điểm tự chấm (tạm thời)" : "Tổng điểm tự chấm";
  yield { label, max: total.selfMax, points: total.selfPoints };
  for (const { scoredBy, leaves, max } of total.outside)
    yield { label: `Ngoài phần tự chấm: ${OUTSIDE[scoredBy]}, ${leaves} tiêu chí`, max, points: null };
  const whole = "Tổng điểm (kể cả phần ngoài tự chấm, điểm cộng, điểm trừ)";
  yield { label: whole, max: compiled.rescalesAtRoot ? method.max : total.assignedMax, points: total.total };
  if (!total.provisional) return;
  yield { label: "Thấp nhất có thể", max: null, points: total.least };
  yield { label: "Cao nhất có thể", max: null, points: total.most };
}

function lineCells(
  frame: SheetFrame,
  line: SheetLine,
  content: SheetContent,
  score: SheetScore,
): SpreadsheetRow["cells"] {
  const outcome = score.outcomes.get(line.code);
  const reason = exemptionOf(frame, line);
  const points = outcome?.kind === "scored" ? shown(portionOf(line, outcome).points) : null;
  return [
    line.code,
    line.fixed.label,
    line.max,
    answersText(line, content.answersAt.get(line.code) ?? []),
    points,
    reason === null ? explained(line, outcome).vi : `Không áp dụng: ${reason}`,
    content.explanationAt.get(line.code)?.text ?? "",
    evidenceText(content.evidenceAt.get(line.code) ?? []),
    frame.assignments.get(line.code)?.leadName ?? "",
  ];
}

const OUTSIDE = {
  assessor: "cơ quan thẩm định chấm",
  survey: "điều tra xã hội học",
  statistics: "số liệu thống kê",
  data: "dữ liệu hệ thống",
  index: "chỉ số khác",
} as const;

function notesOf(frame: SheetFrame, score: SheetScore): readonly string[] {
  const total = wholeTotal(frame, score);
  const status = {
    "field-level": "Bộ tiêu chí mới có đến cấp lĩnh vực.",
    composed: "Bộ tiêu chí mẫu, chưa phải văn bản chính thức.",
  };
  const { method } = frame.method;
  return [
    ...(method.status === "official" ? [] : [status[method.status]]),
    ...(total.provisional
      ? ["Điểm tạm thời: còn tiêu chí chưa có số liệu, nên tổng điểm còn thay đổi trong khoảng đã ghi."]
      : []),
  ];
}

function shown(points: number): number {
  return roundHalfUp(points, DECIMALS);
}
