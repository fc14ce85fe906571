import type { Readable } from "node:stream";
import type { RecognitionFormat, RecognitionListId } from "../../contract/recognition.ts";
import type { Context } from "../context.ts";
import { archivePath } from "../documents/index.ts";
import { readListFrame } from "./listFrame.ts";
import { listBook, type PrintedList, proposalPaper } from "./paper.ts";
import { viewList } from "./readList.ts";

/** The list as a file: Tờ trình with its annexes as DOCX or PDF, the tables as XLSX. A draft is printed as a draft too. */
export async function downloadList(
  context: Context,
  id: RecognitionListId,
  format: RecognitionFormat,
): Promise<{ readonly name: string; readonly content: Uint8Array | Readable }> {
  const printed = await context.store.read(async (tx): Promise<PrintedList> => {
    const list = await readListFrame(context, tx, id);
    const office = await tx.units.byKey(list.office);
    const above = office?.parent ? await tx.units.byKey(office.parent) : null;
    const round = await tx.rounds.find(list.roundId);
    return {
      view: await viewList(context, tx, list),
      office: office?.name ?? list.office,
      above: above?.name ?? null,
      approval: round?.approval ?? null,
      now: context.clock.now(),
    };
  });
  const name = archivePath(`${printed.view.title}.${format}`);
  switch (format) {
    case "pdf":
      return { name, content: await context.documents.pdf(proposalPaper(printed)) };
    case "docx":
      return { name, content: await context.documents.docx(proposalPaper(printed)) };
    case "xlsx":
      return { name, content: context.spreadsheets.book(listBook(printed)) };
  }
}
