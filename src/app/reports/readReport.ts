import type { ReportId } from "../../contract/improvement.ts";
import type { ReportRow, ReportView } from "../../contract/reports.ts";
import { CONFIDENCE_WORDS } from "../../contract/sureness.ts";
import { allowedActions } from "../access/index.ts";
import { workingCalendar } from "../calendar/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { dayWords } from "../vietnamTime.ts";
import { annexRows } from "./compose.ts";
import { typedContent } from "./content.ts";
import { readMaterial, type WholeReport } from "./material.ts";
import { periodDays } from "./period.ts";
import type { Report } from "./ports.ts";
import { isLate, readFrame } from "./reportFrame.ts";

/** One report: text, figures, annexes, what is missing, and what the reader may do. */
export async function readReport(context: Context, id: ReportId): Promise<ReportView> {
  return context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, id);
    return viewOf(context, tx, await readMaterial(context, tx, frame));
  });
}

async function viewOf(context: Context, tx: ReadTransaction, whole: WholeReport): Promise<ReportView> {
  const { report, outline, subject, today, material, before, lastYear } = whole;
  const units = await tx.units.byKeys([report.office, report.unit]);
  const { citation } = outline.calendar;
  return {
    ...rowOf(report, await namesFor(tx, [report]), today),
    content: typedContent(whole.paragraphs, await tx.reports.cells([report.id])),
    warnings: await warningsOf(tx, whole),
    closed: today >= report.cutOff,
    outline: {
      title: outline.title.vi,
      composed: outline.text === "composed",
      calendarNote: citation.note,
      act: citation.act,
      confidence: CONFIDENCE_WORDS[citation.confidence].vi,
    },
    paragraphs: paragraphViews(whole),
    annexes: outline.annexes.map((annex) => ({
      id: annex.id,
      title: annex.title,
      rows: [...annexRows(annex, material)],
    })),
    beforeTitle: before?.title ?? null,
    lastYearTitle: lastYear?.title ?? null,
    notSent: [...whole.notSent],
    illustration: units.some(({ illustration }) => illustration),
    allowed: allowedActions(context.actor, subject),
  };
}

function paragraphViews({
  outline,
  paragraphs,
  material,
  textBefore,
  before,
}: WholeReport): ReportView["paragraphs"] {
  const byKey = new Map(outline.paragraphs.map((each) => [each.id, each]));
  return paragraphs.flatMap(({ id, key, text, carried, version }) => {
    const known = byKey.get(key);
    if (known === undefined) return [];
    const { level, heading, hint, fill } = known;
    const earlier = textBefore.get(key) ?? "";
    return [
      {
        id,
        key,
        level,
        heading,
        hint,
        text,
        carried,
        version,
        figures: fill.flatMap((name) => material.figures.sections[name] ?? []),
        previous: earlier === "" ? null : { title: before?.title ?? "", text: earlier },
      },
    ];
  });
}

async function warningsOf(tx: ReadTransaction, whole: WholeReport): Promise<ReportView["warnings"]> {
  const { report, outline, today, notSent } = whole;
  if (report.state === "issued") return [];
  const { until } = periodDays(report, outline.calendar);
  const warnings: ReportView["warnings"] = [];
  if (today < report.cutOff)
    warnings.push({
      vi: `Kỳ báo cáo chưa hết (đến ${dayWords(until)}); số liệu tính đến hôm nay, chốt ngày ${dayWords(report.cutOff)}. Chờ đến ngày chốt, hoặc ban hành với số liệu tạm thời.`,
      en: `The period is still open (until ${dayWords(until)}); figures are as of today and are cut off on ${dayWords(report.cutOff)}. Wait, or issue with provisional figures.`,
    });
  const calendar = await workingCalendar(tx);
  if (report.due !== null && !calendar.isWorking(report.due))
    warnings.push({
      vi: `Hạn gửi ${dayWords(report.due)} là ngày nghỉ; ngày làm việc tiếp theo là ${dayWords(calendar.roll(report.due))}.`,
      en: `The due day ${dayWords(report.due)} is a day off; the next working day is ${dayWords(calendar.roll(report.due))}.`,
    });
  const blank = blankParts(whole);
  if (blank.length > 0)
    warnings.push({
      vi: `Các mục chưa có lời văn và số liệu: ${blank.join("; ")}.`,
      en: `Parts without text or figures: ${blank.join("; ")}.`,
    });
  if (notSent.length > 0)
    warnings.push({
      vi: `${notSent.length} đơn vị chưa gửi báo cáo nên chưa có trong tổng: ${notSent.join("; ")}.`,
      en: `${notSent.length} units have not sent their report and are not in the sums: ${notSent.join("; ")}.`,
    });
  return warnings;
}

/** Points (not whole parts) that would stand empty on paper. */
function blankParts({ outline, paragraphs, material }: WholeReport): readonly string[] {
  const texts = new Map(paragraphs.map(({ key, text }) => [key, text]));
  return outline.paragraphs
    .filter(
      ({ id, level, fill, hint }) =>
        (level === 2 || hint !== "") &&
        (texts.get(id) ?? "").trim() === "" &&
        fill.every((name) => material.figures.sections[name]?.empty !== false),
    )
    .map(({ heading }) => heading);
}

/** Names by key of the units that reports speak of. */
export async function namesFor(
  tx: ReadTransaction,
  reports: readonly Pick<Report, "office" | "unit" | "recipient">[],
): Promise<ReadonlyMap<string, string>> {
  const keys = reports.flatMap(({ office, unit, recipient }) => [
    office,
    unit,
    ...(recipient === null ? [] : [recipient]),
  ]);
  return new Map((await tx.units.byKeys([...new Set(keys)])).map(({ key, name }) => [key, name]));
}

export function rowOf(report: Report, names: ReadonlyMap<string, string>, today: string): ReportRow {
  const { id, title, kind, year, quarter, office, unit, state, cutOff, due, recipient } = report;
  return {
    id,
    title,
    kind,
    year,
    quarter,
    office,
    officeName: names.get(office) ?? office,
    unit,
    unitName: names.get(unit) ?? unit,
    state,
    cutOff,
    due,
    late: isLate(report, today),
    recipientName: recipient === null ? null : (names.get(recipient) ?? recipient),
    number: report.number,
    issuedOn: report.issuedOn,
    provisional: report.provisional,
    returned: report.returned && { at: report.returned.at.toISOString(), reason: report.returned.reason },
  };
}
