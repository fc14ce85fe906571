import { AppError, type Fault } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { ReportId } from "../../contract/improvement.ts";
import type { CallId, NewReport, ReportPeriod } from "../../contract/reports.ts";
import { decide, requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import type { ReportOutline } from "./outline.ts";
import { periodDays, periodWords } from "./period.ts";
import type { NewParagraph, Report, ReportCall } from "./ports.ts";

/** Begins a report of an office about itself or, for an owner of rounds, about the unit above it. */
export async function createReport(context: Context, typed: NewReport): Promise<ReportId> {
  return context.store.write(async (tx) => {
    const { office, unit, period, keepText } = typed;
    requireAllowed(context.actor, "report.create", { kind: "unit", unit: office });
    await requireOwnMatter(context, tx, office, unit);
    await tx.reports.lockBeginning(office);
    const same = (await tx.reports.reportsOf(office, unit)).find((each) => samePeriod(each, period));
    if (same !== undefined) throw refused(alreadyThere(same.title), { report: same.id });
    return begin(context, tx, { office, unit, period, keepText, call: null });
  });
}

/** Begins the report by which a unit answers a call, or finds the one begun before. */
export async function answerCall(context: Context, id: CallId, unit: UnitKey): Promise<ReportId> {
  return context.store.write(async (tx) => {
    requireAllowed(context.actor, "report.create", { kind: "unit", unit });
    const call = await tx.reports.lockCall(id);
    if (!call?.units.some((each) => each.unit === unit))
      throw new AppError("not-found", `call ${id} does not ask ${unit}`);
    const before = (await tx.reports.answers([id])).find(({ office }) => office === unit);
    if (before !== undefined) return before.id;
    return begin(context, tx, { office: unit, unit, period: call, keepText: true, call });
  });
}

interface Beginning {
  readonly office: UnitKey;
  readonly unit: UnitKey;
  readonly period: ReportPeriod;
  readonly keepText: boolean;
  readonly call: ReportCall | null;
}

async function begin(context: Context, tx: WriteTransaction, begun: Beginning): Promise<ReportId> {
  const { office, unit, period, keepText, call } = begun;
  const by = requireSignedIn(context.actor);
  const now = context.clock.now();
  const outline = tx.reports.outlines().find(({ kinds }) => kinds.includes(period.kind));
  if (outline === undefined) throw refused(NO_OUTLINE);
  const days = periodDays(period, outline.calendar);
  const report: Report = {
    id: ReportId.parse(context.ids.next()),
    office,
    unit,
    kind: period.kind,
    year: period.year,
    quarter: period.quarter,
    title: `${outline.title.vi} ${periodWords(period)}`,
    outline: outline.id,
    cutOff: days.cutOff,
    due: call?.due ?? days.due,
    state: "draft",
    recipient: call?.office ?? null,
    call: call?.id ?? null,
    number: null,
    issuedOn: null,
    issuedAt: null,
    issuedBy: null,
    signer: "",
    provisional: false,
    figures: null,
    returned: null,
    createdAt: now,
    createdBy: by,
  };
  const kept = keepText ? await textsBefore(tx, report) : new Map<string, string>();
  await tx.reports.insertReport(report, paragraphsOf(context, outline, kept));
  await tx.audit.append({
    chain: "general",
    kind: "report.begun",
    at: now,
    actorId: by,
    unit: office,
    data: { report: report.id, title: report.title, office, call: call?.id ?? null },
  });
  return report.id;
}

function paragraphsOf(
  { ids }: Context,
  outline: ReportOutline,
  kept: ReadonlyMap<string, string>,
): NewParagraph[] {
  return outline.paragraphs.map(({ id: key }) => {
    const text = kept.get(key) ?? "";
    return { id: ids.next(), key, text, carried: text !== "" };
  });
}

/** Typed text of the last report of the same kind; else of the last one at all. */
async function textsBefore(tx: WriteTransaction, report: Report): Promise<ReadonlyMap<string, string>> {
  const all = await tx.reports.reportsOf(report.office, report.unit);
  const last = all.find(({ kind }) => kind === report.kind) ?? all[0];
  if (last === undefined) return new Map();
  return new Map((await tx.reports.paragraphs(last.id)).map(({ key, text }) => [key, text]));
}

/** Whoever holds `owner` for an office may write about the unit above it; nobody about others. */
async function requireOwnMatter(
  { actor }: Context,
  tx: WriteTransaction,
  office: UnitKey,
  unit: UnitKey,
): Promise<void> {
  if (office === unit) return;
  const parent = (await tx.units.byKey(office))?.parent ?? null;
  const runs = decide(actor, "report.call", { kind: "unit", unit: office }) === "allowed";
  if (parent !== unit || !runs) throw new AppError("not-allowed", `${office} does not report about ${unit}`);
}

export function samePeriod(one: ReportPeriod, other: ReportPeriod): boolean {
  return one.kind === other.kind && one.year === other.year && one.quarter === other.quarter;
}

function refused(fault: Fault, details?: Readonly<Record<string, unknown>>): AppError {
  return new AppError("invalid", fault.en, { faults: [fault], ...(details ? { details } : {}) });
}

const alreadyThere = (title: string): Fault => ({
  path: "period",
  vi: `Đã có “${title}”. Mở báo cáo đó để viết tiếp.`,
  en: `“${title}” is there already. Open it and go on.`,
});
const NO_OUTLINE: Fault = {
  path: "period.kind",
  vi: "Chưa có đề cương cho loại báo cáo này.",
  en: "There is no outline for this kind of report.",
};
