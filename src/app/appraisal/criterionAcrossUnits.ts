import type { CriterionRows } from "../../contract/appraisal.ts";
import type { RoundId } from "../../contract/ids.ts";
import { decide } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import {
  contentOf,
  leafSubject,
  type SheetContent,
  type SheetFrame,
  scoreSheet,
  viewLeafWork,
} from "../submissions/index.ts";
import { alikeAcross } from "./alike/alikeAcross.ts";
import { answerKey } from "./alike/alikeGroups.ts";
import { contentAt, readLeaf } from "./alike/leafRows.ts";
import { type JudgedSheet, judgedLeaf } from "./judgedSheets.ts";

/**
 * One criterion, all units of the reader side by side, and what was decided in the whole round on equal answers. A unit
 * that has not handed in is named, and shows nothing yet. One query a table, whatever the number of units.
 */
export async function criterionAcrossUnits(
  context: Context,
  roundId: RoundId,
  leaf: string,
): Promise<CriterionRows> {
  return context.store.read(async (tx) => {
    const [{ round, sheets, line, previousLeaf, nextLeaf }, rows, sentBack] = await Promise.all([
      judgedLeaf(context, tx, roundId, leaf),
      readLeaf(tx, roundId, leaf),
      readSentBack(tx, roundId, leaf),
    ]);
    const alike = alikeAcross(context.actor, round, leaf, rows);
    const score = scorer();
    return {
      stage: round.facts.stage,
      leaf: {
        code: line.code,
        parentCode: line.parentCode,
        fieldCode: line.fieldCode,
        max: line.max,
        scoredBy: line.scoredBy,
        block: line.block,
        ...line.fixed,
      },
      units: sheets.map((sheet) => {
        const { unit } = sheet.frame.sheet;
        const row = unitRow(context, sheet, leaf, contentAt(rows, unit), score);
        return { ...row, leaf: withWord(row.leaf, sentBack.get(unit)), alike: alike.placeOf(unit) };
      }),
      alike: alike.groups,
      previousLeaf,
      nextLeaf,
    };
  });
}

type RowLeaf = CriterionRows["units"][number]["leaf"];

async function readSentBack(tx: ReadTransaction, roundId: RoundId, leaf: string) {
  const readings = await tx.appraisal.secondReadings(roundId);
  return new Map(
    readings.flatMap((each) => (each.leaf === leaf && each.sentBack ? [[each.unit, each.sentBack]] : [])),
  );
}

/** The owner's word stands until the leaf is decided anew; the second reader, who sees no decision, sees no word either. */
function withWord(
  leaf: RowLeaf,
  sentBack: { readonly word: string; readonly at: Date } | undefined,
): RowLeaf {
  if (!sentBack || leaf.appraisal === null || new Date(leaf.appraisal.decidedAt) > sentBack.at) return leaf;
  return { ...leaf, sentBack: sentBack.word };
}

const NOTHING: SheetContent = contentOf({ answers: [], explanations: [], evidence: [], appraisals: [] });

type Scorer = (frame: SheetFrame, content: SheetContent) => ReturnType<typeof scoreSheet>;

/** Many units give one and the same answer: it is scored once for each family and set of exemptions. */
function scorer(): Scorer {
  const known = new Map<string, ReturnType<typeof scoreSheet>>();
  return (frame, { values }) => {
    const exempt = frame.unit.exemptions.map(({ code }) => code);
    const key = JSON.stringify([frame.unit.family, exempt, answerKey(values)]);
    const score = known.get(key) ?? scoreSheet(frame, values);
    known.set(key, score);
    return score;
  };
}

function unitRow(
  { actor }: Context,
  { frame, lines }: JudgedSheet,
  leaf: string,
  content: SheetContent,
  score: Scorer,
): Omit<CriterionRows["units"][number], "alike"> {
  const line = lines.find(({ code }) => code === leaf);
  if (!line) throw new Error(`leaf ${leaf} is not judged in the sheet of ${frame.sheet.unit}`);
  const seen = decide(actor, "leaf.see", leafSubject(frame, line)) === "allowed" ? content : NOTHING;
  return {
    unit: frame.sheet.unit,
    name: frame.unit.name,
    submitted: frame.submission.state === "submitted",
    leaf: viewLeafWork(frame, line, seen, score(frame, seen), actor),
  };
}
