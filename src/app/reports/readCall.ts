import { AppError } from "../../contract/errors.ts";
import type { CallAnswer, CallBoard, CallId } from "../../contract/reports.ts";
import { snap } from "../../core/index.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { vietnamClock } from "../vietnamTime.ts";
import { answerState, callSummaries } from "./listReports.ts";
import type { Report, ReportCall } from "./ports.ts";
import { outlineOf } from "./reportFrame.ts";

/** Who has sent, who has not and who is late, with the sums of what came. */
export async function readCall(context: Context, id: CallId): Promise<CallBoard> {
  return context.store.read(async (tx) => {
    const call = await tx.reports.call(id);
    if (call === undefined) throw new AppError("not-found", `no call ${id}`);
    requireAllowed(context.actor, "report.call", { kind: "unit", unit: call.office });
    const today = vietnamClock(context.clock.now()).day;
    const [summary] = await callSummaries(tx, [call], today);
    if (summary === undefined) throw new AppError("not-found", `no call ${id}`);
    const reports = await tx.reports.answers([id]);
    const answers = answersOf(call, reports, today);
    return {
      ...summary,
      text: call.text,
      period: { kind: call.kind, year: call.year, quarter: call.quarter },
      answers,
      sums: await sumsOf(tx, call, reports),
      missing: answers.filter(({ state }) => state !== "sent").map(({ name }) => name),
      mayRemind: answers.some(({ late }) => late),
    };
  });
}

function answersOf(call: ReportCall, reports: readonly Report[], today: string): CallAnswer[] {
  return call.units.map(({ unit, name, remindedAt, reminders }) => {
    const report = reports.find(({ office }) => office === unit);
    const state = answerState(report);
    return {
      unit,
      name,
      state,
      late: state !== "sent" && call.due < today,
      report: state === "sent" ? (report?.id ?? null) : null,
      sentOn: state === "sent" && report?.issuedAt ? vietnamClock(report.issuedAt).day : null,
      returnedReason: report?.returned?.reason ?? "",
      remindedAt: remindedAt?.toISOString() ?? null,
      reminders,
    };
  });
}

/** Row by row what the reports that came add up to; null where no unit gave a figure. */
async function sumsOf(
  tx: ReadTransaction,
  call: ReportCall,
  reports: readonly Report[],
): Promise<CallBoard["sums"]> {
  const outline = tx.reports.outlines().find(({ kinds }) => kinds.includes(call.kind));
  if (outline === undefined) return [];
  const sent = reports.filter(({ state }) => state === "issued");
  const cells = await tx.reports.cells(sent.map(({ id }) => id));
  return outlineOf(tx, outline.id).annexes.flatMap((annex) =>
    annex.rows.flatMap((row) => {
      if (!("label" in row) || !row.gather) return [];
      const given = cells.flatMap((cell) =>
        cell.annex === annex.id && cell.row === row.id && cell.value !== null ? [cell.value] : [],
      );
      return [
        {
          annex: annex.title,
          label: row.label,
          unit: row.unit,
          sum: given.length === 0 ? null : snap(given.reduce((all, value) => all + value, 0)),
          from: given.length,
        },
      ];
    }),
  );
}
