import type { Readable } from "node:stream";
import type { ReportId } from "../../contract/improvement.ts";
import type { ReportFormat } from "../../contract/reports.ts";
import type { Context } from "../context.ts";
import { archivePath, type Spreadsheet, spreadsheetOf } from "../documents/index.ts";
import { renderTemplate } from "../templates/index.ts";
import { readMaterial } from "./material.ts";
import {
  type PrintedReport,
  printedReport,
  provisionalWords,
  reportData,
  reportDocument,
} from "./reportDocument.ts";
import { readFrame } from "./reportFrame.ts";

export interface ReportFile {
  readonly name: string;
  readonly content: Uint8Array | Readable;
}

/** A report as a file: DOCX in the office's own template, PDF in the official layout, XLSX with the annex tables. */
export async function downloadReport(
  context: Context,
  id: ReportId,
  format: ReportFormat,
): Promise<ReportFile> {
  const { printed, content } = await context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, id);
    const made = await printedReport(tx, await readMaterial(context, tx, frame));
    const { office } = frame.report;
    const docx =
      format === "docx"
        ? await renderTemplate(context, tx, { office, purpose: "report", data: reportData(made) })
        : null;
    return { printed: made, content: docx };
  });
  const name = archivePath(`${printed.whole.report.title}.${format}`);
  if (content !== null) return { name, content };
  if (format === "pdf") return { name, content: await context.documents.pdf(reportDocument(printed)) };
  return { name, content: context.spreadsheets.book(annexBook(printed)) };
}

/** A tab for each annex. */
export function annexBook(printed: PrintedReport): readonly Spreadsheet[] {
  const { letterhead, annexes, whole, illustration } = printed;
  const agency = letterhead.head.issuer.replaceAll("\n", " ");
  const subtitles = [
    whole.report.title,
    ...[provisionalWords(printed), illustration ? "Dữ liệu minh họa" : ""].filter((line) => line !== ""),
  ];
  return annexes.flatMap(({ title, table }, index) =>
    table.kind === "table"
      ? [
          spreadsheetOf(
            { name: `Phụ lục ${index + 1}`, title: title.toLocaleUpperCase("vi"), subtitles, agency },
            numbersAlone(table),
            whole.notSent.length === 0 ? [] : [`Chưa gửi báo cáo: ${whole.notSent.join("; ")}.`],
          ),
        ]
      : [],
  );
}

/** In a column of figures "chưa có" is a blank, so that it still counts as one. */
function numbersAlone(table: Parameters<typeof spreadsheetOf>[1]): Parameters<typeof spreadsheetOf>[1] {
  const right = table.columns.map(({ align }) => align === "right");
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) => (right[index] && typeof cell === "string" ? null : cell)),
    })),
  };
}
