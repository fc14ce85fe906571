import { type Method, walk } from "../../core/index.ts";
import { type Block, DOTTED, type OfficialDocument, ownerHead, type TableBlock } from "../documents/index.ts";
import type { ComputedUnit } from "../publication/index.ts";
import type { RoundAppraiser } from "../rounds/index.ts";
import { momentWords } from "../vietnamTime.ts";
import { byName, type CourseLine, courseLines, courseTable } from "./course/courseTable.ts";
import { isTouched, isTwice, type Judging } from "./course/judging.ts";
import { namesOf } from "./names.ts";
import type { PaperRound } from "./paperRound.ts";
import { twoDigits } from "./rankingTable.ts";

/** When each unit handed in its sheet; absent where it did not. */
export type HandedIn = ReadonlyMap<string, Date>;

/**
 * Minutes of the appraisal: who judged what, how many criteria were agreed or changed in the first and in the second
 * appraisal, what units explained between them, every change with its reason.
 */
export function minutes(
  paper: PaperRound,
  units: readonly ComputedUnit[],
  handedIn: HandedIn,
  judging: Judging,
): OfficialDocument {
  const { round, method } = paper;
  const lines = courseLines(method.method, units, judging);
  const twice = isTwice(lines.map(({ course }) => course));
  const { province } = namesOf(paper);
  return {
    head: ownerHead(namesOf(paper), null, paper.now),
    kind: "BIÊN BẢN",
    about: `Thẩm định kết quả tự chấm điểm ${round.title}`,
    body: [
      {
        kind: "paragraph",
        text: `Hôm nay, vào hồi ……… giờ ……… phút, ngày ……… tháng ……… năm ………, tại ${DOTTED}, ${namesOf(paper).owner} cùng các thành viên thẩm định họp, thống nhất kết quả thẩm định ${round.title} của ${province}.`,
      },
      { kind: "heading", level: 1, text: "I. THÀNH PHẦN" },
      ...people(paper),
      { kind: "heading", level: 1, text: "II. CĂN CỨ VÀ PHẠM VI THẨM ĐỊNH" },
      ...scope(paper, handedIn),
      { kind: "heading", level: 1, text: "III. KẾT QUẢ THẨM ĐỊNH" },
      ...outcome(lines, twice),
      unitTable(paper, units, handedIn, lines, twice),
      { kind: "heading", level: 1, text: "IV. Ý KIẾN KHÁC" },
      { kind: "blank", label: "", lines: 3 },
      {
        kind: "paragraph",
        text: "Biên bản kết thúc vào hồi ……… giờ ……… phút cùng ngày, đã được các thành viên thông qua và lập thành ……… bản.",
      },
    ],
    closing: {
      recipients: [],
      signatures: [
        { capacity: null, position: "THƯ KÝ", name: null },
        { capacity: null, position: "CHỦ TRÌ", name: null },
      ],
    },
    annexes: [
      {
        label: "PHỤ LỤC",
        title: twice
          ? "CÁC TIÊU CHÍ THAY ĐỔI ĐIỂM, CÓ GIẢI TRÌNH HOẶC ĐƯỢC THẨM ĐỊNH LẦN 2"
          : "CÁC TIÊU CHÍ CÓ ĐIỂM THẨM ĐỊNH KHÁC ĐIỂM TỰ CHẤM",
        attachedTo: `(Kèm theo Biên bản thẩm định ${round.title})`,
        landscape: true,
        body: [
          courseTable(
            lines.filter(({ course }) => isTouched(course)),
            { result: false },
          ),
        ],
      },
    ],
    draft: round.closedAt === null,
    illustration: round.illustration,
    madeAt: paper.now,
  };
}

function people({ appraisers, method }: PaperRound): readonly Block[] {
  const members = appraisers.map(
    (appraiser) =>
      `${appraiser.displayName}: thẩm định ${matterOf(method.method, appraiser)}${apartFrom(appraiser)}.`,
  );
  return [
    { kind: "paragraph", text: `1. Chủ trì: ${DOTTED}; chức vụ: ${DOTTED}` },
    { kind: "paragraph", text: `2. Thư ký: ${DOTTED}; chức vụ: ${DOTTED}` },
    { kind: "paragraph", text: `3. Thành viên thẩm định (${twoDigits(members.length)} người):` },
    { kind: "list", marks: "dash", items: members },
  ];
}

function matterOf(method: Method, { fields }: RoundAppraiser): string {
  if (fields.length === 0) return "tất cả các lĩnh vực";
  const labels = new Map([...walk(method.tree)].map(({ node }) => [node.code, node.label.vi]));
  const words = { bonus: "điểm cộng", penalty: "điểm trừ" };
  return fields
    .map((code) =>
      code === "bonus" || code === "penalty" ? words[code] : `mục ${code} (${labels.get(code) ?? DOTTED})`,
    )
    .join("; ");
}

function apartFrom({ conflicts }: RoundAppraiser): string {
  return conflicts.length === 0 ? "" : `; không thẩm định ${twoDigits(conflicts.length)} đơn vị có liên quan`;
}

function scope({ round, method, units }: PaperRound, handedIn: HandedIn): readonly Block[] {
  const { selfScoring, appraisal, explanation, secondAppraisal } = round.clock;
  const span = ({ from, until }: { from: string; until: string }): string =>
    `từ ${momentWords(from, "vi")} đến ${momentWords(until, "vi")}`;
  const late = units.filter(({ unit }) => !handedIn.has(unit)).map(({ name }) => name);
  const items = [
    `Bộ tiêu chí: ${method.method.title.vi}, phiên bản ${method.method.version}`,
    `Thời gian tự chấm điểm: ${span(selfScoring)}`,
    `Thời gian thẩm định: ${span(appraisal)}`,
    ...(explanation ? [`Thời gian giải trình, bổ sung tài liệu: ${span(explanation)}`] : []),
    ...(secondAppraisal ? [`Thời gian thẩm định lần 2: ${span(secondAppraisal)}`] : []),
    `Đơn vị được đánh giá: ${twoDigits(units.length)} đơn vị; đã gửi phiếu tự chấm điểm: ${twoDigits(handedIn.size)} đơn vị`,
    ...(late.length > 0 ? [`Đơn vị chưa gửi phiếu tự chấm điểm: ${late.join("; ")}`] : []),
  ];
  return [{ kind: "list", marks: "dash", items: items.map((item) => `${item}.`) }];
}

type Phase = "first" | "second";

function outcome(lines: readonly CourseLine[], twice: boolean): readonly Block[] {
  const first = decided(lines, "first");
  if (lines.length === 0) return [{ kind: "paragraph", text: "Chưa có tiêu chí nào được thẩm định." }];
  const agreed = first.filter(({ course }) => course.first?.decision === "agree").length;
  const counts = `thống nhất với điểm tự chấm ${dotted(agreed)} lượt, thay đổi điểm ${dotted(first.length - agreed)} lượt`;
  const after = "Kết quả theo đơn vị như sau (các thay đổi và lý do tại Phụ lục):";
  if (!twice)
    return [
      { kind: "paragraph", text: `Đã thẩm định ${dotted(first.length)} lượt tiêu chí: ${counts}. ${after}` },
    ];
  return [
    {
      kind: "paragraph",
      text: `1. Thẩm định lần 1: đã thẩm định ${dotted(first.length)} lượt tiêu chí; ${counts}.`,
    },
    { kind: "paragraph", text: explanationSentence(lines) },
    { kind: "paragraph", text: secondSentence(lines) },
    { kind: "paragraph", text: after },
  ];
}

function explanationSentence(lines: readonly CourseLine[]): string {
  const explained = lines.filter(({ course }) => course.explanation !== null);
  if (explained.length === 0) return "2. Giải trình: không có đơn vị gửi giải trình.";
  const units = new Set(explained.map(({ unit }) => unit)).size;
  const agreeing = explained.filter(({ course }) => course.explanation?.agrees).length;
  return `2. Giải trình: ${twoDigits(units)} đơn vị gửi giải trình ${dotted(explained.length)} lượt tiêu chí, trong đó đồng ý với điểm thẩm định ${dotted(agreeing)} lượt, đề nghị xem xét lại ${dotted(explained.length - agreeing)} lượt.`;
}

function secondSentence(lines: readonly CourseLine[]): string {
  const second = decided(lines, "second");
  if (second.length === 0) return "3. Thẩm định lần 2: không có tiêu chí được thẩm định lại.";
  const moved = second.filter(isMoved).length;
  return `3. Thẩm định lần 2: đã xem xét ${dotted(second.length)} lượt tiêu chí; giữ điểm lần 1 ${dotted(second.length - moved)} lượt, điều chỉnh điểm ${dotted(moved)} lượt.`;
}

function decided(lines: readonly CourseLine[], phase: Phase): readonly CourseLine[] {
  return lines.filter(({ course }) => course[phase] !== null);
}

/** Whether the second appraisal came to other points than the first; what was judged for the first time counts as moved. */
function isMoved({ course: { first, second } }: CourseLine): boolean {
  return second !== null && second.points !== first?.points;
}

/** Thousands grouped; below ten with a zero. */
function dotted(count: number): string {
  return count < 10 ? twoDigits(count) : new Intl.NumberFormat("vi").format(count);
}

function unitTable(
  { method }: PaperRound,
  units: readonly ComputedUnit[],
  handedIn: HandedIn,
  lines: readonly CourseLine[],
  twice: boolean,
): TableBlock {
  const { decimals } = method.method.rounding;
  const of = new Map<string, CourseLine[]>(units.map(({ unit }) => [unit, []]));
  for (const line of lines) of.get(line.unit)?.push(line);
  const count = (unit: string, wanted: (line: CourseLine) => boolean): number =>
    (of.get(unit) ?? []).filter(wanted).length;
  return {
    kind: "table",
    columns: [
      { header: "TT", width: 6, align: "center" },
      { header: "Đơn vị", width: 24, align: "left" },
      { header: "Gửi phiếu", width: 20, align: "center" },
      { header: twice ? "Lần 1: thống nhất" : "Thống nhất", width: 10, align: "right" },
      { header: twice ? "Lần 1: thay đổi" : "Thay đổi", width: 10, align: "right" },
      ...(twice
        ? ([
            { header: "Giải trình", width: 9, align: "right" },
            { header: "Lần 2: điều chỉnh", width: 10, align: "right" },
          ] as const)
        : []),
      { header: "Tổng điểm tự chấm", width: 11, align: "right", decimals },
      { header: "Tổng điểm sau thẩm định", width: 12, align: "right", decimals },
    ],
    rows: byName(units).map((unit, index) => ({
      cells: [
        String(index + 1),
        unit.name,
        sentAt(handedIn.get(unit.unit)),
        count(unit.unit, ({ course }) => course.first?.decision === "agree"),
        count(unit.unit, ({ course }) => course.first?.decision === "change"),
        ...(twice
          ? [count(unit.unit, ({ course }) => course.explanation !== null), count(unit.unit, isMoved)]
          : []),
        unit.selfTotal,
        handedIn.has(unit.unit) ? unit.final.total : null,
      ],
    })),
  };
}

function sentAt(moment: Date | undefined): string {
  return moment === undefined ? "Chưa gửi" : momentWords(moment, "vi").replace(" ngày ", "\n");
}
