import type { ReportFigures } from "../../contract/reports.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { type AnnexMaterial, type AnnexValues, type Gathered, valuesOf } from "./compose.ts";
import { samePeriod } from "./createReport.ts";
import { collectFigures } from "./figures/collectFigures.ts";
import { periodOrder } from "./period.ts";
import type { Report, ReportParagraph } from "./ports.ts";
import { outlineOf, type ReportFrame } from "./reportFrame.ts";

/** A report with everything it is shown and printed from. */
export interface WholeReport extends ReportFrame {
  readonly paragraphs: readonly ReportParagraph[];
  readonly material: AnnexMaterial;
  /** The last report before this one, of any period, and that of the same period last year. */
  readonly before: Report | null;
  readonly lastYear: Report | null;
  readonly textBefore: ReadonlyMap<string, string>;
  /** Units called for the same period that have not sent theirs. */
  readonly notSent: readonly string[];
}

const NO_FIGURES: ReportFigures = { takenAt: "1970-01-01T00:00:00Z", sections: {}, values: {} };

export async function readMaterial(
  context: Context,
  tx: ReadTransaction,
  frame: ReportFrame,
): Promise<WholeReport> {
  const { report } = frame;
  const others = (await tx.reports.reportsOf(report.office, report.unit)).filter(
    ({ id }) => id !== report.id,
  );
  const before =
    others
      .filter((each) => periodOrder(each) < periodOrder(report))
      .toSorted((one, other) => periodOrder(other) - periodOrder(one))[0] ?? null;
  const lastYear = others.find((each) => samePeriod(each, { ...report, year: report.year - 1 })) ?? null;
  const textFrom = others.find(({ kind, year }) => kind === report.kind && year < report.year) ?? before;
  const gathered = await gatheredFor(tx, report);
  const figures = report.figures ?? (await collectFigures(context, tx, frame));
  return {
    ...frame,
    paragraphs: await tx.reports.paragraphs(report.id),
    material: {
      figures,
      cells: await tx.reports.cells([report.id]),
      before: before && (await annexValues(tx, before)),
      lastYear: lastYear && (await annexValues(tx, lastYear)),
      gathered,
    },
    before,
    lastYear,
    textBefore: new Map(
      textFrom === null ? [] : (await tx.reports.paragraphs(textFrom.id)).map(({ key, text }) => [key, text]),
    ),
    notSent: gathered?.missing ?? [],
  };
}

/** As issued; of a draft only what was typed, for its other figures still move. */
async function annexValues(tx: ReadTransaction, report: Report): Promise<AnnexValues> {
  return valuesOf(outlineOf(tx, report.outline), {
    figures: report.figures ?? NO_FIGURES,
    cells: await tx.reports.cells([report.id]),
    before: null,
    lastYear: null,
    gathered: await gatheredFor(tx, report),
  });
}

/** What the units sent that the office called for the same period; null where it called nobody. */
async function gatheredFor(tx: ReadTransaction, report: Report): Promise<Gathered | null> {
  const calls = (await tx.reports.callsOf([report.office])).filter((call) => samePeriod(call, report));
  if (calls.length === 0) return null;
  const answers = (await tx.reports.answers(calls.map(({ id }) => id))).filter(
    ({ state }) => state === "issued",
  );
  const sent = new Set(answers.map(({ office }) => office));
  const cells = await tx.reports.cells(answers.map(({ id }) => id));
  const missing = new Map(
    calls.flatMap(({ units }) =>
      units.filter(({ unit }) => !sent.has(unit)).map(({ unit, name }) => [unit, name]),
    ),
  );
  return {
    received: answers.map(
      ({ id }) =>
        new Map(
          cells
            .filter((cell) => cell.report === id)
            .map(({ annex, row, value }) => [`${annex}/${row}`, value] as const),
        ),
    ),
    missing: [...missing.values()],
  };
}
