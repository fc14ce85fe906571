import { AppError } from "../../contract/errors.ts";
import type { ReportId } from "../../contract/improvement.ts";
import { decide, requireSignedIn } from "../access/index.ts";
import { consultationStanding, NOT_CONSULTED } from "../consultation/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction, WriteTransaction } from "../store.ts";
import { vietnamClock } from "../vietnamTime.ts";
import type { ReportOutline } from "./outline.ts";
import type { Report } from "./ports.ts";

/** A report with what rights are decided on, at one reading of the clock. */
export interface ReportFrame {
  readonly report: Report;
  readonly outline: ReportOutline;
  readonly subject: ReturnType<typeof reportSubject>;
  readonly now: Date;
  /** In Việt Nam. */
  readonly today: string;
}

export function reportSubject(
  { office, unit, state, recipient }: Report,
  { consulted, commentsOpen }: Pick<typeof NOT_CONSULTED, "consulted" | "commentsOpen"> = NOT_CONSULTED,
) {
  return { kind: "report", office, unit, state, recipient, consulted, commentsOpen } as const;
}

/** For whoever may see it; to others it is not there. */
export async function readFrame(context: Context, tx: ReadTransaction, id: ReportId): Promise<ReportFrame> {
  return frameOf(context, tx, await tx.reports.report(id), id);
}

/** `act`: on the report as a whole, against every other writer; `work`: on a part of it. */
export async function lockFrame(
  context: Context,
  tx: WriteTransaction,
  id: ReportId,
  strength: "work" | "act",
): Promise<ReportFrame> {
  const locked = strength === "act" ? await tx.reports.lockForAct(id) : await tx.reports.lockForWork(id);
  return frameOf(context, tx, locked, id);
}

async function frameOf(
  context: Context,
  tx: ReadTransaction,
  report: Report | undefined,
  id: ReportId,
): Promise<ReportFrame> {
  requireSignedIn(context.actor);
  const now = context.clock.now();
  if (report === undefined) throw new AppError("not-found", `no report ${id}`);
  const standing = await consultationStanding(tx, "report", id, now);
  const subject = reportSubject(report, standing);
  if (decide(context.actor, "report.see", subject) !== "allowed")
    throw new AppError("not-found", `report ${id} is not for ${context.actor.accountId ?? "the public"}`);
  return { report, outline: outlineOf(tx, report.outline), subject, now, today: vietnamClock(now).day };
}

export function outlineOf(tx: ReadTransaction, id: string): ReportOutline {
  const outline = tx.reports.outlines().find((each) => each.id === id);
  if (outline === undefined) throw new Error(`outline ${id} does not come with this program`);
  return outline;
}

/** Still to be issued although its day is over. */
export function isLate({ state, due }: Pick<Report, "state" | "due">, today: string): boolean {
  return state !== "issued" && due !== null && due < today;
}
