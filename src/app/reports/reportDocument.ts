import type { FigureSection } from "../../contract/reports.ts";
import type { Annex, Block, OfficialDocument } from "../documents/index.ts";
import { type OfficeLetterhead, officeLetterhead } from "../documents/index.ts";
import type { ReadTransaction } from "../store.ts";
import type { TemplateData } from "../templates/index.ts";
import { dayWords } from "../vietnamTime.ts";
import { annexRows } from "./compose.ts";
import { annexTable, chartBlock, figureBlocks } from "./figureBlocks.ts";
import type { WholeReport } from "./material.ts";
import { periodWords } from "./period.ts";

/** A report as it is printed: letterhead, parts, annexes. */
export interface PrintedReport {
  readonly whole: WholeReport;
  readonly letterhead: OfficeLetterhead;
  readonly unitName: string;
  readonly illustration: boolean;
  readonly parts: readonly PrintedPart[];
  readonly charts: readonly Block[];
  readonly annexes: readonly { readonly title: string; readonly table: Block }[];
}

interface PrintedPart {
  readonly level: 1 | 2;
  readonly heading: string;
  readonly typed: string;
  readonly figures: readonly FigureSection[];
}

export async function printedReport(tx: ReadTransaction, whole: WholeReport): Promise<PrintedReport> {
  const { report, outline, paragraphs, material, before, lastYear } = whole;
  const office = await tx.units.byKey(report.office);
  const parent = office?.parent ?? null;
  const above = parent === null ? null : await tx.units.byKey(parent);
  const unit = await tx.units.byKey(report.unit);
  const texts = new Map(paragraphs.map(({ key, text }) => [key, text]));
  const parts = outline.paragraphs.map(({ id, level, heading, fill }) => ({
    level,
    heading,
    typed: texts.get(id) ?? "",
    figures: fill.flatMap((name) => material.figures.sections[name] ?? []),
  }));
  const compared = { before: before?.title ?? null, lastYear: lastYear?.title ?? null };
  return {
    whole,
    letterhead: officeLetterhead(
      { office: office?.name ?? report.office, above: above?.name ?? null },
      String(Math.max(report.year, Number(whole.today.slice(0, 4)))),
      { number: report.number, day: report.issuedOn },
      "BC",
    ),
    unitName: unit?.name ?? report.unit,
    illustration: [office, unit].some((each) => each?.illustration === true),
    parts,
    charts: parts.flatMap(({ figures }) =>
      figures.flatMap(({ chart }) => (chart === null ? [] : [chartBlock(chart)])),
    ),
    annexes: outline.annexes.map((annex) => ({
      title: annex.title,
      table: annexTable(annexRows(annex, material), compared),
    })),
  };
}

/** What an open period wants said on the paper; blank for a closed one. */
export function provisionalWords({ whole: { report, today, now } }: PrintedReport): string {
  const open = report.state === "issued" ? report.provisional : today < report.cutOff;
  const asOf = report.issuedOn ?? today;
  return open && now
    ? `(Số liệu tạm thời, tính đến ngày ${dayWords(asOf)}; kỳ báo cáo chốt ngày ${dayWords(report.cutOff)}.)`
    : "";
}

/** Blocks of one part: its heading, what the system says, what was typed; "chưa có nội dung" where there is neither. */
function partBlocks({ level, heading, typed, figures }: PrintedPart, withCharts: boolean): readonly Block[] {
  const said = figures.flatMap((each) => figureBlocks(each, withCharts));
  const written = typed
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map((text): Block => ({ kind: "paragraph", text }));
  return [{ kind: "heading", level, text: heading }, ...said, ...written];
}

const RECIPIENTS = (unitName: string): readonly string[] => [
  `UBND ${unitName} (để báo cáo)`,
  "Các cơ quan, đơn vị liên quan",
  "Lưu: VT",
];

export function reportDocument(printed: PrintedReport): OfficialDocument {
  const { whole, letterhead, illustration, parts, annexes, unitName } = printed;
  const { report, now } = whole;
  const provisional = provisionalWords(printed);
  return {
    head: letterhead.head,
    kind: "BÁO CÁO",
    about: aboutOf(printed),
    body: [
      ...(provisional === "" ? [] : [{ kind: "note", text: provisional } as const]),
      ...parts.flatMap((part) => partBlocks(part, true)),
    ],
    closing: {
      recipients: RECIPIENTS(unitName),
      signatures: [
        { capacity: letterhead.capacity, position: letterhead.headTitle, name: report.signer || null },
      ],
    },
    annexes: annexes.map(
      ({ title, table }, index): Annex => ({
        label: `PHỤ LỤC ${index + 1}`,
        title: title.replace(/^Phụ lục \d+\.\s*/, ""),
        attachedTo: `(Kèm theo báo cáo ${periodWords(report)})`,
        landscape: false,
        body: [table],
      }),
    ),
    draft: report.state !== "issued",
    illustration,
    madeAt: now,
  };
}

function aboutOf({ whole: { report, outline } }: PrintedReport): string {
  return `${outline.title.vi.replace(/^Báo cáo\s+/, "").replace(/^./, (letter) => letter.toLocaleUpperCase("vi"))} ${periodWords(report)}`;
}

/** The same for the office's own template. */
export function reportData(printed: PrintedReport): TemplateData {
  const { whole, letterhead, illustration, parts, charts, annexes, unitName } = printed;
  const { report, material } = whole;
  const late = material.figures.sections["late-tasks"]?.table?.rows ?? [];
  return {
    superior: letterhead.head.superior ?? "",
    issuer: letterhead.head.issuer,
    number: letterhead.head.number ?? "",
    placeAndDate: letterhead.head.placeAndDate,
    about: aboutOf(printed),
    unit: unitName,
    year: String(report.year),
    draft: report.state !== "issued",
    illustration,
    period: periodWords(report),
    cutOff: dayWords(report.cutOff),
    provisional: provisionalWords(printed),
    recipients: RECIPIENTS(unitName).map((name) => ({ name })),
    signerCapacity: letterhead.capacity ?? "",
    signerPosition: letterhead.headTitle,
    signerName: report.signer,
    body: { blocks: parts.flatMap((part) => partBlocks(part, false)) },
    parts: parts.map(({ heading, typed, figures }) => ({
      heading,
      typed,
      figures: figures.flatMap(({ sentences, empty }) => (empty ? [] : sentences)).join("\n"),
    })),
    charts: { blocks: charts },
    annexes: {
      blocks: annexes.flatMap(({ title, table }): Block[] => [
        { kind: "heading", level: 1, text: title },
        table,
      ]),
    },
    tasks: late.map(({ cells: [title, lead, due] }) => ({
      title: String(title ?? ""),
      lead: String(lead ?? ""),
      due: String(due ?? ""),
    })),
  };
}
