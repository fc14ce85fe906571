import type { ExplainedOutcome, LeafResult, UnitResultWithLeaves } from "../../contract/scores.ts";
import { formatDecimal, formatNumber } from "../../core/index.ts";
import type { Block, OfficialDocument, TableBlock, TableRow } from "../documents/index.ts";
import type { ComputedUnit } from "../publication/index.ts";
import { viewUnitWithLeaves } from "../publication/index.ts";
import type { Computed } from "./computed.ts";
import { headTitle, namesOf, ownerHead } from "./names.ts";
import type { PaperRound } from "./paperRound.ts";
import { twoDigits } from "./rankingTable.ts";

/** The result sheet of one unit: every criterion self, appraised and final, with the reason. */
export function unitSheet(paper: PaperRound, computed: Computed, unit: ComputedUnit): OfficialDocument {
  const { round, method } = paper;
  const view = viewUnitWithLeaves(method, computed.units, unit);
  return {
    head: ownerHead(paper, null),
    kind: "PHIẾU KẾT QUẢ",
    about: `${round.title}\n${view.name}`,
    body: [
      ...summary(paper, view),
      leafTable(paper, view),
      {
        kind: "note",
        text: "KAD: không áp dụng; –: không có số liệu. Cột Thẩm định trống: không thuộc phần thẩm định.",
      },
    ],
    closing: {
      recipients: [],
      signatures: [
        { capacity: null, position: "NGƯỜI LẬP PHIẾU", name: null },
        { capacity: null, position: headTitle(namesOf(paper).owner), name: null },
      ],
    },
    draft: round.publishedAt === null,
    illustration: round.illustration,
    madeAt: paper.now,
  };
}

function summary({ method: { method }, round }: PaperRound, view: UnitResultWithLeaves): readonly Block[] {
  const { decimals } = method.rounding;
  const points = (value: number): string => formatDecimal(value, decimals, "vi");
  const changed = view.leaves.filter(({ appraised }) => appraised?.decision === "change").length;
  const items = [
    `Tổng điểm: ${points(view.total)}/${formatNumber(method.max, "vi")} điểm${extras(view, points)}`,
    view.rank === null
      ? "Được chấm điểm nhưng không xếp hạng"
      : `Thứ hạng: ${view.rank}/${view.rankedUnits} đơn vị`,
    ...(view.groupLabel === null ? [] : [`Xếp loại: ${view.groupLabel}`]),
    ...(view.selfTotal === null
      ? ["Đơn vị không gửi phiếu tự chấm điểm"]
      : [
          `Tổng điểm tự chấm: ${points(view.selfTotal)} điểm; ${changed === 0 ? "không có tiêu chí bị thay đổi điểm" : `${twoDigits(changed)} tiêu chí bị thay đổi điểm khi thẩm định`}`,
        ]),
    ...(view.notApplicable.length === 0
      ? []
      : [`Tiêu chí không áp dụng: ${view.notApplicable.map(({ code }) => code).join("; ")}`]),
  ];
  const objection = round.clock.objection;
  return [
    { kind: "list", marks: "dash", items: items.map((item) => `${item}.`) },
    ...(objection && objection.file > 0
      ? [
          {
            kind: "note" as const,
            text: `Không thống nhất với kết quả của tiêu chí nào, đơn vị kiến nghị trong ${twoDigits(objection.file)} ngày làm việc kể từ ngày công bố.`,
          },
        ]
      : []),
  ];
}

function extras({ bonus, penalty }: UnitResultWithLeaves, points: (value: number) => string): string {
  const parts = [
    ...(bonus > 0 ? [`điểm cộng ${points(bonus)}`] : []),
    ...(penalty > 0 ? [`điểm trừ ${points(penalty)}`] : []),
  ];
  return parts.length === 0 ? "" : ` (trong đó ${parts.join(", ")})`;
}

function leafTable({ method: { method } }: PaperRound, view: UnitResultWithLeaves): TableBlock {
  const top = view.nodes.filter(({ depth }) => depth === 0);
  const rows: TableRow[] = [];
  const fieldRow = new Map(
    top.map(({ code, label, max, points }): [string, TableRow] => [
      code,
      { look: "heading", cells: [code, label, max, null, null, points, null] },
    ]),
  );
  fieldRow.set("bonus", { look: "heading", cells: ["", "Điểm cộng", null, null, null, view.bonus, null] });
  fieldRow.set("penalty", { look: "heading", cells: ["", "Điểm trừ", null, null, null, view.penalty, null] });
  let field = "";
  for (const leaf of view.leaves) {
    const heading = fieldRow.get(leaf.fieldCode);
    if (leaf.fieldCode !== field && leaf.fieldCode !== leaf.code && heading) rows.push(heading);
    field = leaf.fieldCode;
    rows.push({ cells: leafCells(leaf) });
  }
  const total = formatDecimal(view.total, method.rounding.decimals, "vi");
  rows.push({ look: "total", cells: ["", "Tổng điểm", method.max, null, null, total, null] });
  return {
    kind: "table",
    columns: [
      { header: "Mã", width: 9, align: "left" },
      { header: "Nội dung", width: 32, align: "left" },
      { header: "Tối đa", width: 9, align: "right" },
      { header: "Tự chấm", width: 12, align: "right" },
      { header: "Thẩm định", width: 12, align: "right" },
      { header: "Kết quả", width: 13, align: "right" },
      { header: "Lý do, cách tính", width: 42, align: "left" },
    ],
    rows,
  };
}

function leafCells(leaf: LeafResult): TableRow["cells"] {
  const { code, label, max, self, appraised, final } = leaf;
  const applies = final.outcome.kind !== "notApplicable";
  const judged = appraised === null ? null : applies ? appraised.points : "KAD";
  return [code, label, max, pointsOf(self), judged, pointsOf(final), reasonOf(leaf)];
}

/** The appraiser's words where points were changed, else the sentence of the rule. */
function reasonOf({ appraised, final }: LeafResult): string {
  return appraised?.decision === "change" ? appraised.reason : final.vi;
}

function pointsOf(outcome: ExplainedOutcome | null): number | string | null {
  if (outcome === null) return null;
  if (outcome.outcome.kind === "scored") return outcome.outcome.points;
  return outcome.outcome.kind === "notApplicable" ? "KAD" : "–";
}
