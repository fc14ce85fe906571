import type { Readable } from "node:stream";
import type { UnitKey } from "../../../contract/ids.ts";
import type { PlanId } from "../../../contract/improvement.ts";
import type { PlanView } from "../../../contract/plans.ts";
import type { Context } from "../../context.ts";
import { archivePath, officeNames, type Spreadsheet, spreadsheetOf } from "../../documents/index.ts";
import { renderTemplate } from "../../templates/index.ts";
import { vietnamClock } from "../../vietnamTime.ts";
import { readPlan } from "../readPlan.ts";
import { planTemplateData } from "./planData.ts";
import { expectedWords, inForce, itemTable, type PlanPaper, planDocument, targetTable } from "./planPaper.ts";

export type PlanFormat = "docx" | "pdf" | "xlsx";

/** The plan as a document, or its targets and items as a book of two tabs. */
export async function downloadPlan(
  context: Context,
  id: PlanId,
  format: PlanFormat,
): Promise<{ readonly name: string; readonly content: Uint8Array | Readable }> {
  const view = await readPlan({ ...context, lang: "vi" }, id);
  const name = archivePath(`Kế hoạch - ${view.title}.${format}`);
  if (format === "xlsx") return { name, content: context.spreadsheets.book(bookOf(view)) };
  const paper = await paperOf(context, view);
  const own = format === "docx" ? await inOwnTemplate(context, view.office.unit, paper) : null;
  return { name, content: own ?? (await context.documents[format](planDocument(paper))) };
}

/** In the Word file that the office has made for its plans; null where it has none. */
async function inOwnTemplate(
  context: Context,
  office: UnitKey,
  paper: PlanPaper,
): Promise<Uint8Array | null> {
  return context.store.read(async (tx) =>
    (await tx.templates.inUse(office, "plan")) === undefined
      ? null
      : renderTemplate(context, tx, { office, purpose: "plan", data: planTemplateData(paper) }),
  );
}

async function paperOf(context: Context, view: PlanView): Promise<PlanPaper> {
  const now = context.clock.now();
  const above = await context.store.read(async (tx) => {
    const unit = await tx.units.byKey(view.unit.unit);
    return unit?.parent ? ((await tx.units.byKey(unit.parent))?.name ?? null) : null;
  });
  const office =
    view.office.unit === view.unit.unit
      ? view.office.name
      : officeNames({ office: view.office.name, above: view.unit.name }).short;
  return { view, issuer: view.unit.name, above, office, now, year: vietnamClock(now).day.slice(0, 4) };
}

function bookOf(view: PlanView): readonly Spreadsheet[] {
  const items = inForce(view.items);
  const subtitles = [view.title];
  return [
    spreadsheetOf(
      {
        name: "Nhiệm vụ",
        agency: view.office.name,
        title: "NHIỆM VỤ CẢI THIỆN, NÂNG CAO CÁC CHỈ SỐ",
        subtitles,
      },
      itemTable(items),
      [expectedWords(items)],
    ),
    spreadsheetOf(
      { name: "Mục tiêu", agency: view.office.name, title: "MỤC TIÊU CÁC CHỈ SỐ", subtitles },
      targetTable(view.targets),
    ),
  ];
}
