import type { Readable } from "node:stream";
import type { RoundId } from "../../../contract/ids.ts";
import type { RiskGroup, RiskLine, RiskList } from "../../../contract/riskMarks.ts";
import { roundHalfUp } from "../../../core/index.ts";
import type { Context } from "../../context.ts";
import { type Spreadsheet, type SpreadsheetRow, spreadsheetCsv } from "../../documents/index.ts";
import { momentWords } from "../../vietnamTime.ts";
import { readRisks } from "./readRisks.ts";

const DECIMALS = 4;

const MARK_WORDS = { sure: "Chắc chắn", "at-risk": "Nguy cơ mất điểm", lost: "Mất điểm" } as const;
const REQUEST_WORDS = {
  waiting: "Đang chờ",
  answered: "Đã trả lời",
  late: "Quá hạn",
  closed: "Đã khép lại",
} as const;

/** The list of leaves with their marks as a file; the sums by field and by department stand below. */
export async function exportRisks(
  context: Context,
  roundId: RoundId,
  format: "csv" | "xlsx",
): Promise<{ name: string; content: string | Readable }> {
  const list = await readRisks({ ...context, lang: "vi" }, roundId);
  const table = tableOf(list, context.clock.now());
  return {
    name: `Rà soát điểm tự chấm - ${list.unit.name} - ${list.round.period}.${format}`,
    content: format === "csv" ? spreadsheetCsv(table) : context.spreadsheets.write(table),
  };
}

function tableOf(list: RiskList, now: Date): Spreadsheet {
  return {
    name: "Rà soát",
    agency: list.unit.name.toLocaleUpperCase("vi"),
    title: "RÀ SOÁT ĐIỂM TỰ CHẤM",
    subtitles: [list.round.title, `Tạm thời, lập lúc ${momentWords(now, "vi")}`],
    columns: [
      { header: "Mã", width: 9, kind: "text" },
      { header: "Tiêu chí", width: 42, kind: "text" },
      { header: "Điểm tối đa", width: 9, kind: "points" },
      { header: "Điểm tự chấm", width: 9, kind: "points" },
      { header: "Điểm dự kiến", width: 9, kind: "points" },
      { header: "Đánh giá", width: 16, kind: "text" },
      { header: "Lý do", width: 38, kind: "text" },
      { header: "Số tài liệu", width: 8, kind: "count" },
      { header: "Giải trình", width: 9, kind: "text" },
      { header: "Cơ quan chủ trì", width: 22, kind: "text" },
      { header: "Yêu cầu bổ sung", width: 14, kind: "text" },
    ],
    rows: rowsOf(list),
    notes: [
      "Điểm dự kiến là điểm Tổ giúp việc cho rằng sẽ được công nhận; tiêu chí chưa xem lấy theo điểm tự chấm.",
    ],
    signatures: ["NGƯỜI LẬP", "TỔ TRƯỞNG TỔ GIÚP VIỆC"],
  };
}

function* rowsOf(list: RiskList): Generator<SpreadsheetRow> {
  const groups = new Map(list.byField.map((group) => [group.key, group]));
  for (const { code, label } of list.fields) {
    const group = groups.get(code);
    if (group === undefined) continue;
    yield sumRow(code, label, group);
    for (const line of list.lines) if (line.fieldCode === code) yield lineRow(line);
  }
  yield { ...sumRow("", "Tổng điểm tự chấm", list.totals.whole), look: "total" };
  for (const group of list.byDepartment) yield sumRow("", group.name, group);
}

function sumRow(
  code: string,
  label: string,
  sum: Pick<RiskGroup, "max" | "self" | "expected">,
): SpreadsheetRow {
  const [max, self, expected] = [shown(sum.max), shown(sum.self), shown(sum.expected)];
  return { cells: [code, label, max, self, expected, "", "", null, "", "", ""], look: "heading" };
}

function lineRow(line: RiskLine): SpreadsheetRow {
  return {
    cells: [
      line.code,
      line.label,
      line.max,
      line.selfPoints === null ? null : shown(line.selfPoints),
      line.scoredBy === "self" || line.mark !== null ? shown(line.expected) : null,
      line.mark === null ? "" : MARK_WORDS[line.mark.mark],
      line.mark?.reason ?? "",
      line.evidence,
      line.explained ? "Có" : "",
      line.lead?.name ?? "",
      line.request === null ? "" : REQUEST_WORDS[line.request.state],
    ],
  };
}

function shown(points: number): number {
  return roundHalfUp(points, DECIMALS);
}
