import { type Outcome, roundHalfUp, snap } from "../../core/index.ts";
import type { TableBlock, TableRow } from "../documents/index.ts";
import { evidenceText, exemptionOf, type SheetLine, wholeTotal } from "../submissions/index.ts";
import { fieldSums, type OwnSheet } from "./ownSheet.ts";

/** Points by field and the running total. */
export function ownFieldTable(sheet: OwnSheet): TableBlock {
  const total = wholeTotal(sheet.frame, sheet.score);
  const rows = fieldSums(sheet)
    .filter(({ lines }) => lines.length > 0)
    .map(
      ({ field, points, max }): TableRow => ({
        cells: [field.code, field.label, field.max, max, points, max - points, share(points, max)],
      }),
    );
  return {
    kind: "table",
    columns: [
      { header: "TT", width: 5, align: "center" },
      { header: "Lĩnh vực", width: 40, align: "left" },
      { header: "Điểm tối đa của lĩnh vực", width: 12, align: "right" },
      { header: "Phần tự chấm", width: 10, align: "right" },
      { header: "Điểm tự chấm", width: 10, align: "right" },
      { header: "Bị trừ", width: 9, align: "right" },
      { header: "Tỷ lệ (%)", width: 9, align: "right", decimals: 2 },
    ],
    rows: [
      ...rows.map((row) => ({
        cells: row.cells.map((cell) => (typeof cell === "number" ? snap(cell) : cell)),
      })),
      {
        look: "total",
        cells: [
          "",
          total.provisional ? "Tổng (tạm thời)" : "Tổng",
          null,
          snap(total.selfMax),
          roundHalfUp(total.selfPoints, 4),
          snap(total.selfMax - total.selfPoints),
          share(total.selfPoints, total.selfMax),
        ],
      },
    ],
  };
}

function share(points: number, max: number): number | null {
  return max > 0 ? (points / max) * 100 : null;
}

/** Every line with its points, documents, explanation and lead department. */
export function ownDetailTable(sheet: OwnSheet): TableBlock {
  const { frame, content } = sheet;
  const rows: TableRow[] = [];
  const begun = new Set<string>();
  const nodes = new Map(frame.plan.nodes.map((node) => [node.code, node]));
  for (const line of frame.plan.lines) {
    if (line.block !== "tree") continue;
    for (const code of line.path.slice(0, -1)) {
      const node = nodes.get(code);
      if (!node || begun.has(code)) continue;
      begun.add(code);
      rows.push({ look: "heading", cells: [code, node.label, node.max, null, null, null, null] });
    }
    const lead = frame.assignments.get(line.code)?.leadName ?? "";
    rows.push({
      cells: [
        line.code,
        line.fixed.label,
        line.max,
        pointsCell(sheet, line),
        evidenceText(content.evidenceAt.get(line.code) ?? []),
        content.explanationAt.get(line.code)?.text ?? "",
        lead,
      ],
    });
  }
  return {
    kind: "table",
    columns: [
      { header: "Mã", width: 9, align: "left" },
      { header: "Lĩnh vực, tiêu chí, tiêu chí thành phần", width: 40, align: "left" },
      { header: "Điểm tối đa", width: 8, align: "right" },
      { header: "Điểm tự chấm", width: 9, align: "right" },
      { header: "Tài liệu kiểm chứng", width: 40, align: "left" },
      { header: "Giải trình", width: 24, align: "left" },
      { header: "Cơ quan chủ trì", width: 16, align: "left" },
    ],
    rows,
  };
}

function pointsCell({ frame, score }: OwnSheet, line: SheetLine): number | string {
  if (exemptionOf(frame, line) !== null) return "KAD";
  if (line.scoredBy !== "self") return "Không tự chấm";
  const outcome: Outcome | undefined = score.outcomes.get(line.code);
  if (outcome?.kind === "scored") return roundHalfUp(outcome.points, 4);
  return outcome?.kind === "notApplicable" ? "KAD" : "Chưa có";
}
