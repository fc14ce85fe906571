import type { Readable } from "node:stream";
import type { RoundId, UnitKey } from "../../../contract/ids.ts";
import type { RiskBoard, RiskLeaf, UnitRisk } from "../../../contract/risk.ts";
import { RISK_STATE_WORDS, roundHalfUp } from "../../../core/index.ts";
import type { Context } from "../../context.ts";
import { type Spreadsheet, type SpreadsheetRow, spreadsheetCsv } from "../../documents/index.ts";
import { dayWords, momentWords } from "../../vietnamTime.ts";
import { riskBoard } from "./riskBoard.ts";
import { unitRisk } from "./unitRisk.ts";

type Format = "csv" | "xlsx";
type RiskFile = { readonly name: string; readonly content: string | Readable };

const DECIMALS = 4;
const points = (value: number): number => roundHalfUp(value, DECIMALS);

/** Every leaf of a unit with where its points stand and what to do next, as a file. */
export async function exportUnitRisk(
  context: Context,
  unit: UnitKey,
  round: RoundId | undefined,
  format: Format,
): Promise<RiskFile> {
  const view = await unitRisk({ ...context, lang: "vi" }, unit, round);
  const table = unitTable(view, context.clock.now());
  return fileOf(context, table, `Nguy cơ mất điểm - ${view.name}`, format);
}

/** Every unit of a round, worst first, as a file. */
export async function exportRiskBoard(context: Context, id: RoundId, format: Format): Promise<RiskFile> {
  const board = await riskBoard({ ...context, lang: "vi" }, id);
  return fileOf(context, boardTable(board, context.clock.now()), `Nguy cơ mất điểm - ${board.title}`, format);
}

function fileOf(context: Context, table: Spreadsheet, name: string, format: Format): RiskFile {
  const content = format === "csv" ? spreadsheetCsv(table) : context.spreadsheets.write(table);
  return { name: `${name}.${format}`, content };
}

function unitTable({ name, subjects, shown }: UnitRisk, now: Date): Spreadsheet {
  const subject = subjects.find(({ round }) => round === shown?.round);
  return {
    name: "Nguy cơ mất điểm",
    agency: name.toLocaleUpperCase("vi"),
    title: "TIÊU CHÍ CÓ NGUY CƠ MẤT ĐIỂM",
    subtitles: [subject?.title ?? "", subject?.headline.vi ?? "", `Lập lúc ${momentWords(now, "vi")}`].filter(
      (line) => line !== "",
    ),
    columns: [
      { header: "Mã", width: 9, kind: "text" },
      { header: "Tiêu chí", width: 42, kind: "text" },
      { header: "Tình trạng", width: 16, kind: "text" },
      { header: "Điểm tối đa", width: 9, kind: "points" },
      { header: "Chắc chắn", width: 9, kind: "points" },
      { header: "Nguy cơ mất", width: 9, kind: "points" },
      { header: "Đã mất", width: 9, kind: "points" },
      { header: "Còn có thể đạt", width: 9, kind: "points" },
      { header: "Đến hạn", width: 12, kind: "text" },
      { header: "Số ngày làm việc còn lại", width: 10, kind: "count" },
      { header: "Lý do", width: 50, kind: "text" },
      { header: "Việc cần làm", width: 40, kind: "text" },
      { header: "Ngày công", width: 9, kind: "points" },
      { header: "Chủ trì", width: 24, kind: "text" },
    ],
    rows: (shown?.leaves ?? []).map(leafRow),
    notes: [shown?.rules.title ?? ""].filter((line) => line !== ""),
  };
}

function leafRow(leaf: RiskLeaf): SpreadsheetRow {
  return {
    cells: [
      leaf.leaf,
      leaf.label,
      RISK_STATE_WORDS[leaf.state].vi,
      points(leaf.max),
      points(leaf.sure),
      points(leaf.atRisk),
      points(leaf.lost),
      points(leaf.open),
      leaf.until === null ? "" : dayWords(leaf.until.date),
      leaf.until?.daysLeft ?? null,
      leaf.reasons.join(" "),
      leaf.action ?? "",
      leaf.action === null ? null : leaf.effort,
      leaf.leadName ?? "",
    ],
  };
}

function boardTable(board: RiskBoard, now: Date): Spreadsheet {
  const rows = board.kind === "measured" ? board.leads : board.units;
  return {
    name: "Nguy cơ mất điểm",
    title: "NGUY CƠ MẤT ĐIỂM",
    subtitles: [board.title, board.headline.vi, `Lập lúc ${momentWords(now, "vi")}`],
    columns: [
      { header: board.kind === "measured" ? "Cơ quan chủ trì" : "Đơn vị", width: 36, kind: "text" },
      { header: "Điểm tối đa", width: 10, kind: "points" },
      { header: "Chắc chắn", width: 10, kind: "points" },
      { header: "Nguy cơ mất", width: 10, kind: "points" },
      { header: "Đã mất", width: 10, kind: "points" },
      { header: "Còn có thể đạt", width: 10, kind: "points" },
      { header: "Số tiêu chí có nguy cơ", width: 10, kind: "count" },
    ],
    rows: rows.map(({ name, points: sums }) => ({
      cells: [
        name,
        points(sums.max),
        points(sums.sure),
        points(sums.atRisk),
        points(sums.lost),
        points(sums.open),
        sums.leavesAtRisk,
      ],
    })),
    notes: [board.rules.title],
  };
}
