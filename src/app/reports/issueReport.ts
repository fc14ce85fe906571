import { AppError, type Fault } from "../../contract/errors.ts";
import type { ReportId } from "../../contract/improvement.ts";
import type { IssueReport } from "../../contract/reports.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import { endConsultations } from "../consultation/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { dayWords } from "../vietnamTime.ts";
import { typedContent } from "./content.ts";
import { collectFigures } from "./figures/collectFigures.ts";
import { lockFrame, type ReportFrame } from "./reportFrame.ts";

/**
 * Issues a report with number and day; what the system filled in is kept with it as it stands. While figures are not yet
 * cut off this wants the word that they are provisional. Throws `draft-changed` when the text is not what was read.
 */
export async function issueReport(context: Context, id: ReportId, typed: IssueReport): Promise<void> {
  await context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, id, "act");
    requireAllowed(context.actor, "report.issue", frame.subject);
    const content = typedContent(await tx.reports.paragraphs(id), await tx.reports.cells([id]));
    if (typed.content !== undefined && typed.content !== content)
      throw new AppError("draft-changed", `report ${id} says something else than what was read`);
    const faults = faultsOf(frame, typed);
    if (faults.length > 0) throw new AppError("invalid", `issue of ${id} refused`, { faults });
    await keepIssued(context, tx, frame, typed);
    await endConsultations(tx, "report", id, frame.now);
  });
}

async function keepIssued(
  context: Context,
  tx: WriteTransaction,
  { report, outline, now, today }: ReportFrame,
  { number, day, signer, provisional }: IssueReport,
): Promise<void> {
  const by = requireSignedIn(context.actor);
  const figures = await collectFigures(context, tx, { report, outline, now, today });
  await tx.reports.updateReport({
    ...report,
    state: "issued",
    number: number.normalize("NFC"),
    issuedOn: day,
    issuedAt: now,
    issuedBy: by,
    signer: signer.normalize("NFC"),
    provisional: provisional && today < report.cutOff,
    figures,
    returned: null,
  });
  await tx.audit.append({
    chain: "general",
    kind: "report.issued",
    at: now,
    actorId: by,
    unit: report.office,
    data: {
      report: report.id,
      title: report.title,
      number,
      day,
      provisional,
      office: report.office,
      recipient: report.recipient,
    },
  });
}

function faultsOf({ report, today }: ReportFrame, { day, provisional }: IssueReport): Fault[] {
  return [
    ...(day > today
      ? [
          {
            path: "day",
            vi: `Ngày ban hành (${dayWords(day)}) ở phía sau hôm nay. Nhập ngày ký thật.`,
            en: "The day of issue lies in the future. Enter the day on which it was signed.",
          },
        ]
      : []),
    ...(today < report.cutOff && !provisional
      ? [
          {
            path: "provisional",
            vi: `Kỳ báo cáo chưa chốt số liệu. Chờ đến ngày ${dayWords(report.cutOff)}, hoặc chọn “Ban hành với số liệu tạm thời”.`,
            en: `Figures are not cut off yet. Wait until ${dayWords(report.cutOff)}, or choose to issue with provisional figures.`,
          },
        ]
      : []),
  ];
}
