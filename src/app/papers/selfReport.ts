import type { SheetTotal } from "../../contract/scores.ts";
import { snap } from "../../core/index.ts";
import {
  type Block,
  committeeHead,
  DOTTED,
  type OfficialDocument,
  signOf,
  type TableRow,
} from "../documents/index.ts";
import { findingsOf, type SheetLine, wholeTotal } from "../submissions/index.ts";
import { namesOf } from "./names.ts";
import { exact, fieldSums, type OwnSheet, ownLines, portionAt } from "./ownSheet.ts";
import { ownDetailTable, ownFieldTable } from "./ownTables.ts";
import type { PaperRound } from "./paperRound.ts";
import { twoDigits } from "./rankingTable.ts";

/**
 * Report of a province on its self score, in the three parts that the Ministry of Home Affairs asks for: summary of
 * points; explanation of criteria without or with incomplete evidence; difficulties and proposals.
 */
export function selfReport(paper: PaperRound, sheet: OwnSheet): OfficialDocument {
  const { round } = paper;
  const { province, level, owner } = namesOf(paper);
  const total = wholeTotal(sheet.frame, sheet.score);
  return {
    head: committeeHead(namesOf(paper), "BC-UBND", paper.now),
    kind: "BÁO CÁO",
    about: `Kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm ${round.period} của ${province}`,
    body: [
      ...opening(paper, sheet, total),
      { kind: "heading", level: 1, text: "I. TỔNG HỢP KẾT QUẢ TỰ CHẤM ĐIỂM" },
      { kind: "paragraph", text: totalSentence(total) },
      ownFieldTable(sheet),
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
        body: [ownDetailTable(sheet)],
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
