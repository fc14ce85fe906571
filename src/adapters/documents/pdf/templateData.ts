import {
  type Block,
  listMark,
  type OfficialDocument,
  printedCell,
  runsOf,
} from "../../../app/documents/index.ts";
import { drawChart } from "../charts/drawChart.ts";
import { ILLUSTRATION_NOTE } from "../illustrationNote.ts";
import { recipientLines } from "../recipientLines.ts";

/** What the template reads: every text as printed, every place named. */
export function templateData(document: OfficialDocument): object {
  const { head, kind, about, annexes = [] } = document;
  return {
    title: [kind, about].filter((part) => part !== null).join(" "),
    author: head.issuer.replaceAll("\n", " "),
    superior: head.superior,
    issuer: head.issuer,
    number: head.number,
    placeAndDate: head.placeAndDate,
    subject: kind === null ? about : null,
    draft: document.draft,
    foot: document.illustration ? ILLUSTRATION_NOTE : null,
    kind,
    about,
    to: document.to ?? [],
    authority: document.authority ?? null,
    bases: document.bases ?? [],
    enacting: document.enacting ?? null,
    body: document.body.map(blockData),
    recipients: recipientLines(document.closing.recipients),
    signatures: document.closing.signatures,
    annexes: annexes.map((annex) => ({ ...annex, body: annex.body.map(blockData) })),
  };
}

function blockData(block: Block): object {
  switch (block.kind) {
    case "paragraph":
    case "article":
      return { ...block, text: runsOf(block.text) };
    case "list":
      return {
        kind: "list",
        items: block.items.map((item, index) => ({ mark: listMark(block.marks, index), text: runsOf(item) })),
      };
    case "table":
      return {
        kind: "table",
        columns: block.columns,
        rows: block.rows.map((row) => ({
          ...row,
          cells: block.columns.map((column, index) => printedCell(column, row.cells[index] ?? null)),
        })),
      };
    case "chart":
      return { kind: "chart", title: block.title, source: block.source, svg: drawChart(block) };
    case "heading":
    case "note":
    case "blank":
    case "pageBreak":
      return block;
  }
}
