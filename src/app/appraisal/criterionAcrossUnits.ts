import type { CriterionAcrossUnits } from "../../contract/appraisal.ts";
import { AppError } from "../../contract/errors.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import { decide } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { contentOf, leafSubject, type SheetContent, scoreSheet, viewLeaf } from "../submissions/index.ts";
import { linesOf } from "./appraisalOverview.ts";
import { type JudgedSheet, judgedSheets } from "./judgedSheets.ts";

/** One criterion, all units of the reader side by side. A unit that has not handed in is named, and shows nothing yet. */
export async function criterionAcrossUnits(
  context: Context,
  roundId: RoundId,
  leaf: string,
): Promise<CriterionAcrossUnits> {
  return context.store.read(async (tx) => {
    const { round, sheets } = await judgedSheets(context, tx, roundId);
    const lines = linesOf(sheets);
    const at = lines.findIndex(({ code }) => code === leaf);
    const line = lines[at];
    if (!line) throw new AppError("not-found", `nothing to appraise at leaf ${leaf} of round ${roundId}`);
    const holders = sheets.filter((sheet) => sheet.lines.some(({ code }) => code === leaf));
    const contents = await readLeaf(tx, roundId, leaf, holders);
    return {
      stage: round.facts.stage,
      leaf: { code: line.code, fieldCode: line.fieldCode, max: line.max, ...shown(line.fixed) },
      units: holders.map((sheet) => unitRow(context, sheet, leaf, contents.get(sheet.frame.sheet.unit))),
      previousLeaf: lines[at - 1]?.code ?? null,
      nextLeaf: lines[at + 1]?.code ?? null,
    };
  });
}

type Fixed = CriterionAcrossUnits["leaf"];

function shown({
  label,
  guidance,
  ruleText,
  evidenceWanted,
  inputs,
}: Omit<Fixed, "code" | "max" | "fieldCode">) {
  return { label, guidance, ruleText, evidenceWanted, inputs };
}

const NOTHING: SheetContent = contentOf({ answers: [], explanations: [], evidence: [], appraisals: [] });

function unitRow(
  { actor }: Context,
  { frame, lines }: JudgedSheet,
  leaf: string,
  content: SheetContent = NOTHING,
): CriterionAcrossUnits["units"][number] {
  const line = lines.find(({ code }) => code === leaf);
  if (!line) throw new Error(`leaf ${leaf} is not judged in the sheet of ${frame.sheet.unit}`);
  const seen = decide(actor, "leaf.see", leafSubject(frame, line)) === "allowed" ? content : NOTHING;
  return {
    unit: frame.sheet.unit,
    name: frame.unit.name,
    submitted: frame.submission.state === "submitted",
    leaf: viewLeaf(frame, line, seen, scoreSheet(frame, seen.values), actor),
  };
}

/** One query a table for all units. */
async function readLeaf(
  tx: ReadTransaction,
  roundId: RoundId,
  leaf: string,
  sheets: readonly JudgedSheet[],
): Promise<ReadonlyMap<UnitKey, SheetContent>> {
  const filter = { units: sheets.map(({ frame }) => frame.sheet.unit), leaves: [leaf] };
  const rows = {
    answers: byUnit(await tx.submissions.answersOfRound(roundId, filter)),
    explanations: byUnit(await tx.submissions.explanationsOfRound(roundId, filter)),
    evidence: byUnit(await tx.evidence.evidenceOfRound(roundId, filter)),
    appraisals: byUnit(await tx.appraisal.appraisalsOfRound(roundId, filter)),
  };
  return new Map(
    filter.units.map((unit) => [
      unit,
      contentOf({
        answers: rows.answers.get(unit) ?? [],
        explanations: rows.explanations.get(unit) ?? [],
        evidence: rows.evidence.get(unit) ?? [],
        appraisals: rows.appraisals.get(unit) ?? [],
      }),
    ]),
  );
}

function byUnit<Row extends { readonly unit: UnitKey }>(rows: readonly Row[]): ReadonlyMap<UnitKey, Row[]> {
  const groups = new Map<UnitKey, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.unit);
    if (group) group.push(row);
    else groups.set(row.unit, [row]);
  }
  return groups;
}
