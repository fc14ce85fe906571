import type { PlanItemView, PlanView, TargetView } from "../../../contract/plans.ts";
import { formatNumber } from "../../../core/index.ts";
import {
  type Annex,
  type Block,
  type OfficialDocument,
  officeLetterhead,
  officeNames,
  type TableBlock,
  type TableRow,
} from "../../documents/index.ts";
import { dayWords } from "../../vietnamTime.ts";

/** What the paper of a plan is made of. */
export interface PlanPaper {
  readonly view: PlanView;
  /** Who issues it, by full name, and the unit above; the province itself where the plan is the province's. */
  readonly issuer: string;
  readonly above: string | null;
  /** The office that runs it, in short. */
  readonly office: string;
  readonly now: Date;
  readonly year: string;
}

/** The plan in official layout (Nghị định 30/2020/NĐ-CP), its items as an annex printed across. */
export function planDocument(paper: PlanPaper): OfficialDocument {
  const { view, issuer, above, year, now } = paper;
  const issued = { number: view.number, day: view.issuedOn };
  const letterhead = officeLetterhead({ office: issuer, above }, year, issued, "KH");
  const items = inForce(view.items);
  return {
    head: letterhead.head,
    kind: "KẾ HOẠCH",
    about: view.title,
    body: ended(view.paragraphs.flatMap((paragraph) => blocksOf(view, paragraph))),
    closing: {
      recipients: recipientsOf(paper),
      signatures: [{ capacity: letterhead.capacity, position: letterhead.headTitle, name: null }],
    },
    annexes: items.length === 0 ? [] : [annexOf(paper, items)],
    draft: view.number === null,
    illustration: view.illustration,
    madeAt: now,
  };
}

function blocksOf(view: PlanView, paragraph: PlanView["paragraphs"][number]): readonly Block[] {
  const said = textBlocks(paragraph);
  if (paragraph.kind === "targets" && view.targets.length > 0) return [...said, targetTable(view.targets)];
  return said;
}

/** A paragraph without the table that stands at it. */
export function textBlocks({ kind, text }: PlanView["paragraphs"][number]): readonly Block[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (kind === "heading")
    return lines.map((line) => ({ kind: "heading", level: /^[IVXLC]+\./.test(line) ? 1 : 2, text: line }));
  return lines.map((line): Block => ({ kind: "paragraph", text: line }));
}

export function targetTable(targets: readonly TargetView[]): TableBlock {
  return {
    kind: "table",
    columns: [
      { header: "TT", width: 5, align: "center" },
      { header: "Chỉ số, thành phần", width: 38, align: "left" },
      { header: "Năm", width: 8, align: "center" },
      { header: "Giá trị", width: 10, align: "right" },
      { header: "Thứ hạng", width: 10, align: "right" },
      { header: "Nhóm", width: 8, align: "center" },
      { header: "Ghi chú", width: 24, align: "left" },
    ],
    rows: targets.map((target, index): TableRow => {
      const { indexName, componentName, year, value, rank, group, words } = target;
      const name = componentName === null ? indexName : `${indexName}: ${componentName}`;
      return { cells: [String(index + 1), name, String(year), value, rank, group ?? "", words] };
    }),
  };
}

/** The last sentence of a paper ends with «./.» (Nghị định 30/2020, Annex I). */
function ended(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLastIndex(({ kind }) => kind === "paragraph");
  return blocks.map((block, index) =>
    index === last && block.kind === "paragraph" && typeof block.text === "string"
      ? { ...block, text: `${block.text.replace(/[.\s]*(\/\.)?$/, "")}./.` }
      : block,
  );
}

function annexOf({ view, issuer, above }: PlanPaper, items: readonly PlanItemView[]): Annex {
  const number = view.number === null ? "" : ` số ${view.number}`;
  const day = view.issuedOn === null ? "" : ` ngày ${dayWords(view.issuedOn)}`;
  return {
    label: "PHỤ LỤC",
    title: "NHIỆM VỤ CẢI THIỆN, NÂNG CAO CÁC CHỈ SỐ",
    attachedTo: `(Kèm theo Kế hoạch${number}${day})`,
    landscape: true,
    body: [
      itemTable(items, shortNames(issuer, above)),
      ...view.amendments.map(
        ({ no, number: act, issuedOn }): Block => ({
          kind: "note",
          text: `Đã điều chỉnh lần ${no} theo văn bản số ${act} ngày ${dayWords(issuedOn)}.`,
        }),
      ),
    ],
  };
}

/** Names without the province's own, as its papers write them. */
export function shortNames(issuer: string, above: string | null): (name: string) => string {
  const { committee } = officeNames({ office: issuer, above });
  return (name) => officeNames({ office: name, above: committee ? issuer : above }).short;
}

/** Items under their component, and index where there are several, in the order of the plan. */
export function itemTable(
  items: readonly PlanItemView[],
  short: (name: string) => string = (name) => name,
): TableBlock {
  const several = new Set(items.map(({ index }) => index)).size > 1;
  const groupOf = ({ indexName, componentName }: PlanItemView): string =>
    componentName === null ? indexName : several ? `${indexName}: ${componentName}` : componentName;
  const groups = new Map<string, PlanItemView[]>();
  for (const item of items) groups.set(groupOf(item), [...(groups.get(groupOf(item)) ?? []), item]);
  let number = 0;
  const rows = [...groups].flatMap(([name, own]): TableRow[] => [
    { cells: ["", name, "", "", "", "", null, ""], look: "heading" },
    ...own.map((item): TableRow => {
      number += 1;
      return {
        cells: [
          String(number),
          item.leaf === null ? item.measure : `[${item.leaf}] ${item.measure}`,
          item.target,
          item.lead === null ? "" : short(item.lead.name),
          item.support.map(({ name: unit }) => short(unit)).join("; "),
          item.due === null ? "" : dayWords(item.due),
          item.expectedPoints,
          item.budgetNote,
        ],
      };
    }),
  ]);
  return {
    kind: "table",
    columns: [
      { header: "TT", width: 4, align: "center" },
      { header: "Nhiệm vụ, giải pháp", width: 30, align: "left" },
      { header: "Kết quả phải đạt", width: 17, align: "left" },
      { header: "Cơ quan chủ trì", width: 13, align: "left" },
      { header: "Cơ quan phối hợp", width: 14, align: "left" },
      { header: "Thời hạn", width: 9, align: "center" },
      { header: "Điểm dự kiến tăng", width: 7, align: "right" },
      { header: "Kinh phí", width: 11, align: "left" },
    ],
    rows,
  };
}

export function inForce(items: readonly PlanItemView[]): readonly PlanItemView[] {
  return items.filter(({ dropped }) => dropped === null);
}

export function recipientsOf({ view, issuer, above, office }: PlanPaper): readonly string[] {
  const { committee, inSentence } = officeNames({ office: issuer, above });
  const units = new Map(
    inForce(view.items).flatMap(({ lead, support }) =>
      [...(lead === null ? [] : [lead]), ...support].map(({ unit, name }) => [unit, name] as const),
    ),
  );
  const named = [...units.values()].map(shortNames(issuer, above));
  return [
    ...(committee ? [`Chủ tịch, các Phó Chủ tịch UBND ${inSentence}`] : []),
    ...[...new Set([...(committee ? [office] : []), ...named])].sort(new Intl.Collator("vi").compare),
    "Lưu: VT",
  ];
}

/** "14,5 điểm", for the note under a table. */
export function expectedWords(items: readonly PlanItemView[]): string {
  const sum = inForce(items).reduce((points, { expectedPoints }) => points + (expectedPoints ?? 0), 0);
  return `Tổng điểm dự kiến tăng thêm: ${formatNumber(sum, "vi", 2)} điểm.`;
}
