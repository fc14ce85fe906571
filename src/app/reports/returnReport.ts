import type { ReportId } from "../../contract/improvement.ts";
import type { ReturnReport } from "../../contract/reports.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { lockFrame } from "./reportFrame.ts";

/** The office that called for a report gives it back with a reason: it is a draft again, what was issued stays in the log. */
export async function returnReport(context: Context, id: ReportId, { reason }: ReturnReport): Promise<void> {
  await context.store.write(async (tx) => {
    const { report, subject, now } = await lockFrame(context, tx, id, "act");
    requireAllowed(context.actor, "report.return", subject);
    const by = requireSignedIn(context.actor);
    const words = reason.normalize("NFC");
    await tx.reports.updateReport({
      ...report,
      state: "draft",
      figures: null,
      returned: { at: now, reason: words },
    });
    await tx.audit.append({
      chain: "general",
      kind: "report.returned",
      at: now,
      actorId: by,
      unit: report.office,
      data: { report: id, title: report.title, office: report.office, number: report.number, reason: words },
    });
  });
}
