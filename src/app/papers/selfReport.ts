import type { NodeScore, SheetTotal } from "../../contract/scores.ts";
import { formatNumber, type Outcome, roundHalfUp, snap } from "../../core/index.ts";
import {
  type Block,
  DOTTED,
  type OfficialDocument,
  type TableBlock,
  type TableRow,
} from "../documents/index.ts";
import {
  evidenceText,
  exemptionOf,
  findingsOf,
  portionOf,
  type SheetContent,
  type SheetFrame,
  type SheetLine,
  type SheetScore,
  wholeNodes,
  wholeTotal,
} from "../submissions/index.ts";
import { committeeHead, namesOf, signOf } from "./names.ts";
import type { PaperRound } from "./paperRound.ts";
import { twoDigits } from "./rankingTable.ts";

/** The province's own sheet, as it stands. */
export interface OwnSheet {
  readonly frame: SheetFrame;
  readonly content: SheetContent;
  readonly score: SheetScore;
}

/**
 * Report of a province on its self score, in the three parts that the Ministry of Home Affairs asks for: summary of
 * points; explanation of criteria without or with incomplete evidence; difficulties and proposals.
 */
export function selfReport(paper: PaperRound, sheet: OwnSheet): OfficialDocument {
  const { round } = paper;
  const { province, level, owner } = namesOf(paper);
  const total = wholeTotal(sheet.frame, sheet.score);
  return {
    head: committeeHead(paper, "BC-UBND"),
    kind: "BÁO CÁO",
    about: `Kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm ${round.period} của ${province}`,
    body: [
      ...opening(paper, sheet, total),
      { kind: "heading", level: 1, text: "I. TỔNG HỢP KẾT QUẢ TỰ CHẤM ĐIỂM" },
      { kind: "paragraph", text: totalSentence(total) },
      fieldTable(sheet, total),
      ...outsideNote(total),
      { kind: "heading", level: 1, text: "II. LĨNH VỰC, TIÊU CHÍ BỊ TRỪ ĐIỂM" },
      ...lossParts(sheet),
      {
        kind: "heading",
        level: 1,
        text: "III. GIẢI TRÌNH TIÊU CHÍ KHÔNG CÓ HOẶC CHƯA ĐỦ TÀI LIỆU KIỂM CHỨNG",
      },
      ...explanations(sheet),
      { kind: "heading", level: 1, text: "IV. KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ" },
      { kind: "blank", label: "1. Khó khăn, vướng mắc:", lines: 3 },
      { kind: "blank", label: "2. Kiến nghị, đề xuất:", lines: 3 },
      {
        kind: "paragraph",
        text: `Ủy ban nhân dân ${province} báo cáo kết quả tự đánh giá, chấm điểm, đề nghị Bộ Nội vụ xem xét, thẩm định./.`,
      },
    ],
    closing: {
      recipients: [
        "Bộ Nội vụ",
        `Chủ tịch, các Phó Chủ tịch UBND ${level}`,
        `Thành viên Ban Chỉ đạo CCHC ${level}`,
        `Các sở, ban, ngành ${level}`,
        `Lưu: VT, ${signOf(owner)}`,
      ],
      signatures: [{ capacity: "TM. ỦY BAN NHÂN DÂN", position: "CHỦ TỊCH", name: null }],
    },
    annexes: [
      {
        label: "PHỤ LỤC",
        title: "BẢNG TỰ CHẤM ĐIỂM CHI TIẾT",
        attachedTo: `(Kèm theo Báo cáo số         /BC-UBND ngày       tháng       năm\ncủa Ủy ban nhân dân ${province})`,
        landscape: true,
        body: [detailTable(sheet)],
      },
    ],
    draft: true,
    illustration: round.illustration,
    madeAt: paper.now,
  };
}

function opening(paper: PaperRound, { frame }: OwnSheet, total: SheetTotal): readonly Block[] {
  const { method } = frame.method;
  const acts = method.basis.map(({ act }) => act).join(", ");
  const after =
    acts === "" ? `theo bộ tiêu chí “${method.title.vi}”` : `theo bộ tiêu chí “${method.title.vi}” (${acts})`;
  const state = total.provisional
    ? " Số liệu trong Báo cáo là tạm thời, còn thay đổi khi các cơ quan bổ sung số liệu, tài liệu kiểm chứng."
    : "";
  return [
    {
      kind: "paragraph",
      text: `Thực hiện Kế hoạch, hướng dẫn của Bộ Nội vụ về xác định Chỉ số cải cách hành chính năm ${paper.round.period} (Công văn số ……… ngày ………), Ủy ban nhân dân ${namesOf(paper).province} báo cáo kết quả tự đánh giá, chấm điểm ${after} như sau.${state}`,
    },
  ];
}

/** Points of a running score keep up to four decimals, as provinces report them: "59,2703/65". */
function exact(points: number): string {
  return formatNumber(points, "vi");
}

function totalSentence({ selfPoints, selfMax, provisional }: SheetTotal): string {
  const lost = snap(selfMax - selfPoints);
  return `Tổng điểm tự chấm: ${exact(selfPoints)}/${exact(selfMax)} điểm${provisional ? " (tạm thời)" : ""}; thấp hơn điểm tối đa ${exact(lost)} điểm.`;
}

const OUTSIDE = {
  assessor: "Bộ Nội vụ và cơ quan thẩm định chấm",
  survey: "điều tra xã hội học",
  statistics: "số liệu thống kê",
  data: "dữ liệu hệ thống",
  index: "chỉ số khác",
} as const;

function outsideNote({ outside }: SheetTotal): readonly Block[] {
  if (outside.length === 0) return [];
  const parts = outside.map(
    ({ scoredBy, max, leaves }) => `${OUTSIDE[scoredBy]}: ${exact(max)} điểm, ${twoDigits(leaves)} tiêu chí`,
  );
  return [{ kind: "note", text: `Không thuộc phần tự chấm: ${parts.join("; ")}.` }];
}

/** Self-scored lines of the tree that apply to the province. */
function ownLines({ frame }: OwnSheet): readonly SheetLine[] {
  return frame.plan.lines.filter(
    (line) => line.block === "tree" && line.scoredBy === "self" && exemptionOf(frame, line) === null,
  );
}

interface FieldSum {
  readonly field: NodeScore;
  readonly lines: readonly SheetLine[];
  readonly points: number;
  readonly max: number;
}

function fieldSums(sheet: OwnSheet): readonly FieldSum[] {
  const lines = ownLines(sheet);
  return wholeNodes(sheet.frame, sheet.score)
    .filter(({ depth }) => depth === 0)
    .map((field) => {
      const own = lines.filter(({ fieldCode }) => fieldCode === field.code);
      const portions = own.map((line) => portionAt(sheet, line));
      return {
        field,
        lines: own,
        points: portions.reduce((sum, { points }) => sum + points, 0),
        max: portions.reduce((sum, { max }) => sum + max, 0),
      };
    });
}

function portionAt({ score }: OwnSheet, line: SheetLine): { points: number; max: number } {
  const outcome = score.outcomes.get(line.code);
  return outcome ? portionOf(line, outcome) : { points: 0, max: line.max };
}

function fieldTable(sheet: OwnSheet, total: SheetTotal): TableBlock {
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

function lossParts(sheet: OwnSheet): readonly Block[] {
  const fields = fieldSums(sheet).filter(({ points, max }) => snap(max - points) > 0);
  if (fields.length === 0) return [{ kind: "paragraph", text: "Không có lĩnh vực bị trừ điểm." }];
  const names = fields.map(({ field }) => field.label).join("; ");
  return [
    { kind: "paragraph", text: `Có ${twoDigits(fields.length)} lĩnh vực bị trừ điểm: ${names}. Cụ thể:` },
    ...fields.flatMap(({ field, lines, points, max }, index): Block[] => [
      {
        kind: "heading",
        level: 2,
        text: `${index + 1}. ${field.label}: ${exact(points)}/${exact(max)} điểm, bị trừ ${exact(max - points)} điểm`,
      },
      { kind: "list", marks: "dash", items: lines.flatMap((line) => lossOf(sheet, line)) },
    ]),
  ];
}

function lossOf(sheet: OwnSheet, line: SheetLine): readonly string[] {
  const { points, max } = portionAt(sheet, line);
  const lost = snap(max - points);
  if (lost <= 0) return [];
  const open = sheet.score.outcomes.get(line.code)?.kind === "missing";
  const lead = sheet.frame.assignments.get(line.code)?.leadName;
  return [
    `${line.code}. ${line.fixed.label}: ${open ? "chưa có số liệu" : `${exact(points)}/${exact(max)} điểm`}, bị trừ ${exact(lost)} điểm${lead === undefined ? "" : ` (${lead})`}.`,
  ];
}

const WITHOUT_PROOF: ReadonlySet<string> = new Set(["no-evidence", "few-evidence"]);

/** Leaves whose required documents are missing, with what is missing and the department's own explanation. */
function explanations(sheet: OwnSheet): readonly Block[] {
  const findings = findingsOf(sheet.frame, sheet.content, ownLines(sheet)).filter(({ code }) =>
    WITHOUT_PROOF.has(code),
  );
  if (findings.length === 0)
    return [
      { kind: "paragraph", text: "Các tiêu chí đã có số liệu đều có đủ tài liệu kiểm chứng bắt buộc." },
    ];
  const rows = findings.flatMap(({ leaf, vi }): TableRow[] => {
    const line = sheet.frame.plan.byCode.get(leaf);
    if (!line) return [];
    const explanation = sheet.content.explanationAt.get(leaf)?.text.trim() ?? "";
    const lead = sheet.frame.assignments.get(leaf)?.leadName ?? "";
    return [{ cells: [leaf, line.fixed.label, vi, explanation === "" ? DOTTED : explanation, lead] }];
  });
  return [
    {
      kind: "table",
      columns: [
        { header: "Mã", width: 9, align: "left" },
        { header: "Tiêu chí", width: 28, align: "left" },
        { header: "Tài liệu còn thiếu", width: 28, align: "left" },
        { header: "Giải trình", width: 28, align: "left" },
        { header: "Cơ quan chủ trì", width: 16, align: "left" },
      ],
      rows,
    },
  ];
}

function detailTable(sheet: OwnSheet): TableBlock {
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

/** Tables of the report that a spreadsheet keeps: by field, and line by line. */
export function selfReportTables(sheet: OwnSheet): {
  readonly fields: TableBlock;
  readonly detail: TableBlock;
} {
  return { fields: fieldTable(sheet, wholeTotal(sheet.frame, sheet.score)), detail: detailTable(sheet) };
}
