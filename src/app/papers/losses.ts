import { formatDecimal, formatNumber } from "../../core/index.ts";
import {
  type Annex,
  type Block,
  headTitle,
  type OfficialDocument,
  ownerHead,
  type Spreadsheet,
  signOf,
  spreadsheetOf,
  type TableBlock,
  type TableColumn,
} from "../documents/index.ts";
import type { ComputedUnit } from "../publication/index.ts";
import { type CourseLine, courseLines, courseTable, lostAt } from "./course/courseTable.ts";
import { isTouched, type Judging } from "./course/judging.ts";
import { type LossLine, lossLines, lostPoints, percentReached } from "./lossFigures.ts";
import { namesOf } from "./names.ts";
import type { PaperRound } from "./paperRound.ts";
import { twoDigits } from "./rankingTable.ts";

/** Criteria named one by one in the text. */
const NAMED = 10;

/** Report: where points were lost, by field, criterion and leaf, and how leaves came to their loss at the appraisal. */
export function lossReport(
  paper: PaperRound,
  units: readonly ComputedUnit[],
  judging: Judging,
): OfficialDocument {
  const { round } = paper;
  const { owner, level } = namesOf(paper);
  const lines = lossLines(paper, units);
  return {
    head: ownerHead(namesOf(paper), `BC-${signOf(owner)}`, paper.now),
    kind: "BÁO CÁO",
    about: `Phân tích tiêu chí bị trừ điểm ${indexName(paper)}`,
    body: [
      { kind: "heading", level: 1, text: "I. KẾT QUẢ CHUNG" },
      { kind: "paragraph", text: overall(lines, units.length) },
      fieldTable(lines),
      { kind: "heading", level: 1, text: "II. CÁC TIÊU CHÍ BỊ TRỪ ĐIỂM NHIỀU NHẤT" },
      ...worst(lines, units.length),
      { kind: "heading", level: 1, text: "III. NGUYÊN NHÂN VÀ GIẢI PHÁP KHẮC PHỤC" },
      { kind: "blank", label: "1. Nguyên nhân:", lines: 3 },
      { kind: "blank", label: "2. Giải pháp, cơ quan thực hiện, thời hạn:", lines: 3 },
    ],
    closing: {
      recipients: [
        `UBND ${level} (để báo cáo)`,
        round.kind === "measured" ? "Các cơ quan chủ trì tiêu chí" : "Các đơn vị được đánh giá",
        `Lưu: VT, ${signOf(owner)}`,
      ],
      signatures: [{ capacity: null, position: headTitle(owner), name: null }],
    },
    annexes: annexesOf(paper, units, lines, judging),
    draft: true,
    illustration: round.illustration,
    madeAt: paper.now,
  };
}

/** By line; where units are judged also every loss with its way from self score to result. */
function annexesOf(
  paper: PaperRound,
  units: readonly ComputedUnit[],
  lines: readonly LossLine[],
  judging: Judging,
): readonly Annex[] {
  const judged = paper.round.kind === "measures";
  const byLine: Annex = {
    label: judged ? "PHỤ LỤC I" : "PHỤ LỤC",
    title: "ĐIỂM BỊ TRỪ THEO LĨNH VỰC, TIÊU CHÍ, TIÊU CHÍ THÀNH PHẦN",
    attachedTo: null,
    landscape: true,
    body: [lossTable(lines, paper, units.length), ...unknownNote(lines)],
  };
  if (!judged) return [byLine];
  const losing = losingCourses(paper, units, judging).filter(({ course }) => isTouched(course));
  return [
    byLine,
    {
      label: "PHỤ LỤC II",
      title: "QUÁ TRÌNH CHẤM ĐIỂM CÁC TIÊU CHÍ BỊ TRỪ ĐIỂM KHI THẨM ĐỊNH",
      attachedTo: null,
      landscape: true,
      body: [courseTable(losing, { result: true })],
    },
  ];
}

function losingCourses(
  { method }: PaperRound,
  units: readonly ComputedUnit[],
  judging: Judging,
): readonly CourseLine[] {
  return courseLines(method.method, units, judging).filter((line) => lostAt(line) > 0);
}

/** The same figures as a book: all lines, who lost how much at each leaf, and how each loss came about. */
export function lossBook(
  paper: PaperRound,
  units: readonly ComputedUnit[],
  judging: Judging,
): readonly Spreadsheet[] {
  const lines = lossLines(paper, units);
  const head = {
    agency: namesOf(paper).owner.toLocaleUpperCase("vi"),
    subtitles: [paper.round.title, ...(paper.round.illustration ? ["Dữ liệu minh họa"] : [])],
  };
  return [
    spreadsheetOf(
      { ...head, name: "Theo tiêu chí", title: "ĐIỂM BỊ TRỪ THEO TIÊU CHÍ" },
      lossTable(lines, paper, units.length),
    ),
    spreadsheetOf(
      { ...head, name: "Theo đơn vị", title: "ĐIỂM BỊ TRỪ CỦA TỪNG ĐƠN VỊ" },
      unitTable(lines, units),
    ),
    ...(paper.round.kind === "measures"
      ? [
          spreadsheetOf(
            { ...head, name: "Quá trình chấm", title: "QUÁ TRÌNH CHẤM ĐIỂM CÁC TIÊU CHÍ BỊ TRỪ ĐIỂM" },
            courseTable(losingCourses(paper, units, judging), { result: true }),
          ),
        ]
      : []),
  ];
}

/** What was measured, as a clerk names it in a title. */
function indexName(paper: PaperRound): string {
  const { kind, title, period } = paper.round;
  if (kind === "measures") return title;
  return `Chỉ số cải cách hành chính năm ${period} của ${namesOf(paper).province}`;
}

function overall(lines: readonly LossLine[], units: number): string {
  const fields = lines.filter(({ depth }) => depth === 0);
  const sum = (pick: (line: LossLine) => number): number => fields.reduce((all, line) => all + pick(line), 0);
  const [assigned, points] = [sum((line) => line.assigned), sum((line) => line.points)];
  const most = fields.toSorted((left, right) => lostPoints(right) - lostPoints(left))[0];
  const where =
    most && lostPoints(most) > 0
      ? ` Lĩnh vực bị trừ nhiều nhất: ${most.label} (${shown(lostPoints(most))} điểm).`
      : "";
  const whose = units === 1 ? "" : `Bình quân ${twoDigits(units)} đơn vị: `;
  return `${whose}${units === 1 ? "Đạt" : "đạt"} ${shown(points)}/${shown(assigned)} điểm, bị trừ ${shown(assigned - points)} điểm (không tính tiêu chí chưa có kết quả từ bên ngoài, điểm cộng, điểm trừ và quy đổi thang điểm).${where}`;
}

function shown(points: number): string {
  return formatDecimal(points, 2, "vi");
}

function fieldTable(lines: readonly LossLine[]): TableBlock {
  return {
    kind: "table",
    columns: [
      { header: "TT", width: 5, align: "center" },
      { header: "Lĩnh vực", width: 44, align: "left" },
      { header: "Điểm tối đa áp dụng", width: 12, align: "right", decimals: 2 },
      { header: "Điểm đạt", width: 11, align: "right", decimals: 2 },
      { header: "Bị trừ", width: 11, align: "right", decimals: 2 },
      { header: "Tỷ lệ đạt (%)", width: 11, align: "right", decimals: 2 },
    ],
    rows: lines
      .filter(({ depth, units }) => depth === 0 && units > 0)
      .map((line) => ({
        cells: [line.code, line.label, line.assigned, line.points, lostPoints(line), percentReached(line)],
      })),
  };
}

function worst(lines: readonly LossLine[], units: number): readonly Block[] {
  const found = lines
    .filter((line) => line.leaf && lostPoints(line) > 0)
    .toSorted((left, right) => lostPoints(right) - lostPoints(left))
    .slice(0, NAMED);
  if (found.length === 0) return [{ kind: "paragraph", text: "Không có tiêu chí bị trừ điểm." }];
  const items = found.map((line) => {
    const many = units === 1 ? "" : `; ${twoDigits(line.losing)}/${twoDigits(line.units)} đơn vị bị trừ`;
    return `${line.code}. ${line.label}: bị trừ ${shown(lostPoints(line))}/${formatNumber(line.max, "vi")} điểm${many}.`;
  });
  return [{ kind: "list", marks: "dash", items }];
}

/** Line by line; of a province alone with its lead departments, of many units with how many lost something. */
function lossTable(lines: readonly LossLine[], { leads }: PaperRound, units: number): TableBlock {
  const alone = units === 1;
  const mean = alone ? "" : " bình quân";
  return {
    kind: "table",
    columns: [
      { header: "Mã", width: 9, align: "left" },
      { header: "Lĩnh vực, tiêu chí, tiêu chí thành phần", width: 56, align: "left" },
      { header: "Điểm tối đa áp dụng", width: 10, align: "right", decimals: 2 },
      { header: `Điểm đạt${mean}`, width: 11, align: "right", decimals: 2 },
      { header: `Bị trừ${mean}`, width: 11, align: "right", decimals: 2 },
      { header: "Tỷ lệ đạt (%)", width: 10, align: "right", decimals: 2 },
      ...(alone ? ONE_UNIT : MANY_UNITS),
    ],
    rows: lines.map((line) => ({
      ...(line.leaf ? {} : { look: "heading" as const }),
      cells: [
        line.code,
        line.label,
        ...(line.units === 0
          ? [null, null, null, null]
          : [line.assigned, line.points, lostPoints(line), percentReached(line)]),
        ...(alone ? [leads.get(line.code) ?? ""] : [line.losing, line.units]),
      ],
    })),
  };
}

function unknownNote(lines: readonly LossLine[]): readonly Block[] {
  if (lines.every(({ units }) => units > 0)) return [];
  return [
    {
      kind: "note",
      text: "Dòng để trống: không áp dụng, hoặc chưa có kết quả điều tra xã hội học, số liệu thống kê.",
    },
  ];
}

const ONE_UNIT: readonly TableColumn[] = [{ header: "Cơ quan chủ trì", width: 22, align: "left" }];
const MANY_UNITS: readonly TableColumn[] = [
  { header: "Số đơn vị bị trừ", width: 10, align: "right" },
  { header: "Số đơn vị áp dụng", width: 10, align: "right" },
];

/** A row a leaf, a column a unit: points lost there; blank where it does not apply. */
function unitTable(lines: readonly LossLine[], units: readonly ComputedUnit[]): TableBlock {
  const outcomes = units.map(
    ({ final }) => new Map(final.leaves.map(({ code, outcome }) => [code, outcome])),
  );
  return {
    kind: "table",
    columns: [
      { header: "Mã", width: 9, align: "left" },
      { header: "Tiêu chí", width: 50, align: "left" },
      { header: "Điểm tối đa", width: 9, align: "right" },
      ...units.map(({ name }) => ({ header: name, width: 12, align: "right" as const, decimals: 2 })),
    ],
    rows: lines
      .filter(({ leaf }) => leaf)
      .map(({ code, label, max }) => ({
        cells: [
          code,
          label,
          max,
          ...outcomes.map((byCode) => {
            const outcome = byCode.get(code);
            if (outcome === undefined || outcome.kind === "notApplicable") return null;
            return outcome.kind === "scored" ? max - outcome.points : max;
          }),
        ],
      })),
  };
}
