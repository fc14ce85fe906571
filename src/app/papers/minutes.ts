import { isLeaf, type Method, walk } from "../../core/index.ts";
import { type Block, DOTTED, type OfficialDocument, type TableBlock } from "../documents/index.ts";
import type { ComputedUnit } from "../publication/index.ts";
import type { RoundAppraiser } from "../rounds/index.ts";
import { momentWords } from "../vietnamTime.ts";
import { namesOf, ownerHead } from "./names.ts";
import type { PaperRound } from "./paperRound.ts";
import { twoDigits } from "./rankingTable.ts";

/** When each unit handed in its sheet; absent where it did not. */
export type HandedIn = ReadonlyMap<string, Date>;

/** Minutes of the appraisal: who judged what, how many criteria were agreed or changed, every change with its reason. */
export function minutes(
  paper: PaperRound,
  units: readonly ComputedUnit[],
  handedIn: HandedIn,
): OfficialDocument {
  const { round, method } = paper;
  const { province } = namesOf(paper);
  return {
    head: ownerHead(paper, null),
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
      { kind: "paragraph", text: outcomeSentence(units) },
      unitTable(paper, units, handedIn),
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
        title: "CÁC TIÊU CHÍ CÓ ĐIỂM THẨM ĐỊNH KHÁC ĐIỂM TỰ CHẤM",
        attachedTo: `(Kèm theo Biên bản thẩm định ${round.title})`,
        landscape: true,
        body: [changeTable(method.method, units)],
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

function outcomeSentence(units: readonly ComputedUnit[]): string {
  const agreed = units.reduce((sum, unit) => sum + countOf(unit, "agree"), 0);
  const changed = units.reduce((sum, unit) => sum + countOf(unit, "change"), 0);
  const all = agreed + changed;
  if (all === 0) return "Chưa có tiêu chí nào được thẩm định.";
  return `Đã thẩm định ${dotted(all)} lượt tiêu chí: thống nhất với điểm tự chấm ${dotted(agreed)} lượt, thay đổi điểm ${dotted(changed)} lượt. Kết quả theo đơn vị như sau (các thay đổi và lý do tại Phụ lục):`;
}

/** Thousands grouped; below ten with a zero. */
function dotted(count: number): string {
  return count < 10 ? twoDigits(count) : new Intl.NumberFormat("vi").format(count);
}

function countOf({ leaves }: ComputedUnit, decision: "agree" | "change"): number {
  return leaves.filter(({ appraised }) => appraised?.decision === decision).length;
}

function unitTable({ method }: PaperRound, units: readonly ComputedUnit[], handedIn: HandedIn): TableBlock {
  const { decimals } = method.method.rounding;
  return {
    kind: "table",
    columns: [
      { header: "TT", width: 5, align: "center" },
      { header: "Đơn vị", width: 28, align: "left" },
      { header: "Gửi phiếu", width: 16, align: "center" },
      { header: "Thống nhất", width: 10, align: "right" },
      { header: "Thay đổi", width: 10, align: "right" },
      { header: "Tổng điểm tự chấm", width: 11, align: "right", decimals },
      { header: "Tổng điểm sau thẩm định", width: 12, align: "right", decimals },
    ],
    rows: byName(units).map((unit, index) => ({
      cells: [
        String(index + 1),
        unit.name,
        sentAt(handedIn.get(unit.unit)),
        countOf(unit, "agree"),
        countOf(unit, "change"),
        unit.selfTotal,
        handedIn.has(unit.unit) ? unit.final.total : null,
      ],
    })),
  };
}

function sentAt(moment: Date | undefined): string {
  return moment === undefined ? "Chưa gửi" : momentWords(moment, "vi").replace(" ngày ", "\n");
}

function changeTable(method: Method, units: readonly ComputedUnit[]): TableBlock {
  const labels = new Map(
    [...walk(method.tree)].flatMap(({ node }) => (isLeaf(node) ? [[node.code, node.label.vi] as const] : [])),
  );
  for (const item of [...(method.bonus?.items ?? []), ...(method.penalty?.items ?? [])])
    labels.set(item.code, item.label.vi);
  const rows = byName(units).flatMap((unit) =>
    unit.leaves.flatMap(({ code, self, appraised }) =>
      appraised?.decision === "change"
        ? [
            {
              cells: [
                unit.name,
                code,
                labels.get(code) ?? "",
                self?.kind === "scored" ? self.points : null,
                appraised.points,
                appraised.reason,
              ],
            },
          ]
        : [],
    ),
  );
  return {
    kind: "table",
    columns: [
      { header: "Đơn vị", width: 22, align: "left" },
      { header: "Mã", width: 8, align: "left" },
      { header: "Tiêu chí", width: 40, align: "left" },
      { header: "Điểm tự chấm", width: 9, align: "right" },
      { header: "Điểm thẩm định", width: 9, align: "right" },
      { header: "Lý do", width: 48, align: "left" },
    ],
    rows: rows.length > 0 ? rows : [{ cells: ["Không có", null, null, null, null, null] }],
  };
}

function byName(units: readonly ComputedUnit[]): readonly ComputedUnit[] {
  const collator = new Intl.Collator("vi", { numeric: true });
  return units.toSorted((left, right) => collator.compare(left.name, right.name));
}
