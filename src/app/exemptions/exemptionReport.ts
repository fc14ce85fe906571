import type { Readable } from "node:stream";
import type { RoundId } from "../../contract/ids.ts";
import { type CsvCell, writeCsv } from "../../core/index.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { SpreadsheetColumn } from "../documents/index.ts";
import { type RoundFrame, readRoundFrame, sheetPlan } from "../submissions/index.ts";
import { dayWords, vietnamClock } from "../vietnamTime.ts";
import type { ExemptionRequest } from "./ports.ts";

interface Report {
  readonly name: string;
  readonly content: string | Readable;
}

const COLUMNS: readonly SpreadsheetColumn[] = [
  { header: "Mã đơn vị", width: 16, kind: "text" },
  { header: "Đơn vị", width: 30, kind: "text" },
  { header: "Mã tiêu chí", width: 12, kind: "text" },
  { header: "Tiêu chí", width: 44, kind: "text" },
  { header: "Điểm tối đa", width: 10, kind: "points" },
  { header: "Lý do không áp dụng", width: 44, kind: "text" },
  { header: "Căn cứ", width: 26, kind: "text" },
  { header: "Xác định", width: 18, kind: "text" },
  { header: "Người trả lời", width: 22, kind: "text" },
  { header: "Ngày trả lời", width: 14, kind: "text" },
];

/** The special report «tiêu chí không áp dụng»: units × leaves with reasons, fixed at opening or granted on request. */
export async function exemptionReport(
  context: Context,
  roundId: RoundId,
  format: "csv" | "xlsx",
): Promise<Report> {
  return context.store.read(async (tx) => {
    const frame = await readRoundFrame(context, tx, roundId);
    requireAllowed(context.actor, "round.overlook", { kind: "round", round: frame.facts });
    const rows = rowsOf(frame, await tx.exemptions.exemptionRequests(roundId));
    const name = `Tiêu chí không áp dụng - ${frame.round.title}.${format}`;
    if (format === "csv") return { name, content: writeCsv([COLUMNS.map(({ header }) => header), ...rows]) };
    const owner = await tx.units.byKey(frame.round.ownerUnit);
    const content = context.spreadsheets.write({
      name: "Không áp dụng",
      agency: owner?.name ?? frame.round.ownerUnit,
      title: "Tiêu chí không áp dụng theo từng đơn vị",
      subtitles: [
        frame.round.title,
        `Kỳ đánh giá: ${frame.round.period}`,
        ...(frame.round.illustration ? ["Dữ liệu minh họa"] : []),
      ],
      columns: COLUMNS,
      rows: rows.map((cells) => ({ cells })),
      notes: [`Có ${rows.length} lượt tiêu chí không áp dụng.`],
    });
    return { name, content };
  });
}

function rowsOf(frame: RoundFrame, requests: readonly ExemptionRequest[]): CsvCell[][] {
  return frame.units.flatMap(({ unit, name, family, exemptions }) => {
    const plan = sheetPlan(frame.method.method, family, "vi");
    return exemptions.flatMap(({ code, reason }) => {
      const asked = requests.find(
        (each) => each.unit === unit && each.leaf === code && each.decision === "accepted",
      );
      const lines = plan.lines.filter(({ path }) => path.includes(code));
      return lines.map((line): CsvCell[] => [
        unit,
        name,
        line.code,
        line.fixed.label,
        line.max,
        reason,
        asked?.document ?? "",
        asked ? "Theo đề nghị của đơn vị" : "Khi mở đợt",
        asked?.decidedByName ?? "",
        asked?.decidedAt ? dayWords(vietnamClock(asked.decidedAt).day) : "",
      ]);
    });
  });
}
