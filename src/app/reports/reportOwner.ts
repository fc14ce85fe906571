import { ReportId } from "../../contract/improvement.ts";
import type { ConsultedDraft, DraftOwner } from "../consultation/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { lockFrame, type ReportFrame, readFrame } from "./reportFrame.ts";

/** Draft reports as consultation sees them: comments point to paragraphs. */
export const reportOwner: DraftOwner = {
  kind: "report",
  read: async (context, tx, id) => draftOf(tx, await readFrame(context, tx, ReportId.parse(id))),
  lock: async (context, tx, id, strength) =>
    draftOf(tx, await lockFrame(context, tx, ReportId.parse(id), strength)),
  sent: async (_context: Context, tx, { id }) => {
    const report = await tx.reports.report(ReportId.parse(id));
    if (report !== undefined) await tx.reports.updateReport({ ...report, state: "commenting" });
  },
};

async function draftOf(tx: ReadTransaction, frame: ReportFrame): Promise<ConsultedDraft> {
  const { report, outline, subject, now } = frame;
  const headings = new Map(outline.paragraphs.map(({ id, heading }) => [id, heading]));
  const units = await tx.units.byKeys([report.office, report.unit]);
  return {
    id: report.id,
    title: report.title,
    subject,
    places: (await tx.reports.paragraphs(report.id)).map(({ id, key, text }) => ({
      id,
      label: headings.get(key) ?? key,
      text,
    })),
    illustration: units.some(({ illustration }) => illustration),
    now,
  };
}
