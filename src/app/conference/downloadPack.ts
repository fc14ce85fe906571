import type { Readable } from "node:stream";
import type { PackQuestion, PackView } from "../../contract/reports.ts";
import type { Context } from "../context.ts";
import {
  archivePath,
  type Block,
  type OfficialDocument,
  officeLetterhead,
  type SlideDeck,
  spreadsheetOf,
} from "../documents/index.ts";
import { chartBlock, figureBlocks, tableBlock } from "../reports/index.ts";
import { renderTemplate, type TemplateData } from "../templates/index.ts";
import { dayWords, vietnamClock } from "../vietnamTime.ts";
import { collectPack, type Pack } from "./readPack.ts";

/**
 * Everything for a conference in one archive: slides (PDF 16:9), printable pages (PDF A4), a Word file in the office's
 * template and a spreadsheet with every table.
 */
export async function downloadPack(
  context: Context,
  question: PackQuestion,
): Promise<{ name: string; content: Readable }> {
  const { pack, docx } = await context.store.read(async (tx) => {
    const collected = await collectPack(context, tx, question);
    const rendering = { office: question.office, purpose: "conference", data: dataOf(collected) } as const;
    return { pack: collected, docx: await renderTemplate(context, tx, rendering) };
  });
  const { documents, spreadsheets, archives } = context;
  const base = `Hội nghị ${pack.view.unitName} ${pack.view.year}`;
  const entries = [
    { path: archivePath(`1 Trình chiếu ${base}.pdf`), content: () => documents.slides(deckOf(pack)) },
    { path: archivePath(`2 Bản in ${base}.pdf`), content: () => documents.pdf(documentOf(pack)) },
    { path: archivePath(`3 Văn bản ${base}.docx`), content: () => Promise.resolve(docx) },
    {
      path: archivePath(`4 Phụ lục ${base}.xlsx`),
      content: () => Promise.resolve(spreadsheets.book(bookOf(pack))),
    },
  ];
  return { name: archivePath(`${base}.zip`), content: archives.zip(entries, pack.now) };
}

function asOf({ now }: Pack): string {
  return dayWords(vietnamClock(now).day);
}

function deckOf(pack: Pack): SlideDeck {
  const { view, now } = pack;
  return {
    title: view.title,
    subtitle: `${view.unitName} · ${view.officeName} · số liệu đến ngày ${asOf(pack)}`,
    illustration: view.illustration,
    madeAt: now,
    // A hall is not shown a page that says nothing; the printed parts say what is not known.
    slides: view.parts
      .filter(({ empty }) => !empty)
      .map(({ title, sentences, table, chart, source }) => ({
        title,
        sentences: sentences.slice(0, 6),
        table: table === null ? null : tableBlock(table),
        chart: chart === null ? null : chartBlock(chart),
        source,
      })),
  };
}

function bodyOf({ parts }: PackView, withCharts: boolean): readonly Block[] {
  return parts.flatMap((part, index): Block[] => [
    { kind: "heading", level: 1, text: `${index + 1}. ${part.title}` },
    ...(part.empty
      ? part.sentences.map((text): Block => ({ kind: "paragraph", text }))
      : figureBlocks(part, withCharts)),
  ]);
}

function letterheadOf({ office, above, now }: Pack) {
  return officeLetterhead(
    { office: office.name, above: above?.name ?? null },
    vietnamClock(now).day.slice(0, 4),
    undefined,
    "BC",
  );
}

function documentOf(pack: Pack): OfficialDocument {
  const { view, now } = pack;
  const { head } = letterheadOf(pack);
  return {
    head: { ...head, number: null },
    kind: "TÀI LIỆU HỘI NGHỊ",
    about: `${view.title} (${view.unitName}, số liệu đến ngày ${asOf(pack)})`,
    body: bodyOf(view, true),
    closing: { recipients: [], signatures: [] },
    draft: false,
    illustration: view.illustration,
    madeAt: now,
  };
}

function dataOf(pack: Pack): TemplateData {
  const { view } = pack;
  const { head, capacity, headTitle } = letterheadOf(pack);
  const late = view.parts.find(({ title }) => title === "Nhiệm vụ quá hạn")?.table?.rows ?? [];
  return {
    superior: head.superior ?? "",
    issuer: head.issuer,
    number: head.number ?? "",
    placeAndDate: head.placeAndDate,
    about: view.title,
    unit: view.unitName,
    year: String(view.year),
    period: `năm ${view.year}`,
    draft: true,
    illustration: view.illustration,
    recipients: [{ name: "Đại biểu dự hội nghị" }, { name: "Lưu: VT" }],
    signerCapacity: capacity ?? "",
    signerPosition: headTitle,
    signerName: "",
    body: { blocks: bodyOf(view, false) },
    charts: { blocks: view.parts.flatMap(({ chart }) => (chart === null ? [] : [chartBlock(chart)])) },
    tasks: late.map(({ cells: [title, lead, due] }) => ({
      title: String(title ?? ""),
      lead: String(lead ?? ""),
      due: String(due ?? ""),
    })),
  };
}

function bookOf({ view, office }: Pack) {
  const tables = view.parts.flatMap(({ title, table, source }, index) =>
    table === null
      ? []
      : [
          spreadsheetOf(
            {
              name: `${index + 1} ${title}`,
              title: title.toLocaleUpperCase("vi"),
              agency: office.name,
              subtitles: [view.title, ...(view.illustration ? ["Dữ liệu minh họa"] : [])],
            },
            tableBlock(table),
            source === "" ? [] : [source],
          ),
        ],
  );
  const none = spreadsheetOf(
    { name: "Chưa có số liệu", title: view.title, agency: office.name, subtitles: [] },
    { kind: "table", columns: [{ header: "Nội dung", width: 60, align: "left" }], rows: [] },
    ["Hệ thống chưa có số liệu của năm này."],
  );
  return tables.length === 0 ? [none] : tables;
}
