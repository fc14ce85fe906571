import type { Readable } from "node:stream";
import type { RecognitionFormat, RecognitionListId } from "../../contract/recognition.ts";
import type { Context } from "../context.ts";
import { archivePath } from "../documents/index.ts";
import { renderTemplate } from "../templates/index.ts";
import { readListFrame } from "./listFrame.ts";
import { listBook, type PrintedList, proposalPaper } from "./paper.ts";
import { paperData } from "./paperData.ts";
import { viewList } from "./readList.ts";

/** The list as a file: Tờ trình with its annexes as PDF or DOCX (in the office's own template where it has one), the tables as XLSX. A draft is printed as a draft too. */
export async function downloadList(
  context: Context,
  id: RecognitionListId,
  format: RecognitionFormat,
): Promise<{ readonly name: string; readonly content: Uint8Array | Readable }> {
  const { printed, own } = await context.store.read(async (tx) => {
    const list = await readListFrame(context, tx, id);
    const office = await tx.units.byKey(list.office);
    const above = office?.parent ? await tx.units.byKey(office.parent) : null;
    const round = await tx.rounds.find(list.roundId);
    const made: PrintedList = {
      view: await viewList(context, tx, list),
      office: office?.name ?? list.office,
      above: above?.name ?? null,
      approval: round?.approval ?? null,
      now: context.clock.now(),
    };
    const templated =
      format === "docx" && (await tx.templates.inUse(list.office, "commendation")) !== undefined;
    const data = paperData(made);
    const rendering = { office: list.office, purpose: "commendation", data } as const;
    return { printed: made, own: templated ? await renderTemplate(context, tx, rendering) : null };
  });
  const name = archivePath(`${printed.view.title}.${format}`);
  switch (format) {
    case "pdf":
      return { name, content: await context.documents.pdf(proposalPaper(printed)) };
    case "docx":
      return { name, content: own ?? (await context.documents.docx(proposalPaper(printed))) };
    case "xlsx":
      return { name, content: context.spreadsheets.book(listBook(printed)) };
  }
}
