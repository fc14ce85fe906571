import type { Agreeable } from "../../../contract/appraisal.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { decide } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { leafSubject, type SheetContent, type SheetLine, scoreSheet } from "../../submissions/index.ts";
import { shownAnswers } from "../alike/consistency.ts";
import { decidedByAnswer, keyOf } from "../alike/decidedByAnswer.ts";
import { contentAt, readAnswered } from "../alike/leafRows.ts";
import { type JudgedSheet, judgedLeaf, judgedSheets, linesOf } from "../judgedSheets.ts";
import { doubtsAt } from "./doubts.ts";

/** As many as somebody reads before agreeing; the rest follows once these are decided. */
const AT_ONCE = 500;

/** The leaves of the reader (or the one named) that can be agreed together; the list is looked at before anything is done. */
export async function agreeable(context: Context, roundId: RoundId, leaf?: string): Promise<Agreeable> {
  const { actor } = context;
  return context.store.read(async (tx) => {
    const { round, sheets } =
      leaf === undefined
        ? await judgedSheets(context, tx, roundId)
        : await judgedLeaf(context, tx, roundId, leaf);
    const { rows, documents } = await readAnswered(tx, roundId, leaf);
    const contents = new Map(round.units.map(({ unit }) => [unit, contentAt(rows, unit)]));
    const elsewhere = decidedByAnswer([...contents].map(([unit, content]) => ({ unit, content })));
    const found: Agreeable["rows"] = [];
    let [others, more] = [0, 0];
    for (const sheet of sheets) {
      const { unit } = sheet.frame.sheet;
      const content = contents.get(unit) ?? contentAt(rows, unit);
      const { outcomes } = scoreSheet(sheet.frame, content.values);
      for (const line of sheet.lines) {
        if (leaf !== undefined && line.code !== leaf) continue;
        if (content.appraisalAt.has(line.code)) continue;
        if (decide(actor, "leaf.appraise", leafSubject(sheet.frame, line)) !== "allowed") continue;
        const self = outcomes.get(line.code);
        if (line.block !== "tree" && self?.kind !== "scored") continue;
        const made = elsewhere.get(keyOf(line.code, content.answersAt.get(line.code) ?? []))?.decisions ?? [];
        const standing = documents(unit, line.code);
        const doubts = doubtsAt(
          line,
          content,
          standing,
          self,
          made.map(({ points }) => points),
        );
        if (doubts.length > 0 || self?.kind !== "scored") others += 1;
        else if (found.length === AT_ONCE) more += 1;
        else found.push(rowOf(sheet, line, content, { evidence: standing, points: self.points }));
      }
    }
    return { leaves: leavesOf(sheets, found), rows: found, more, others };
  });
}

/** What the leaves on the list say of themselves, each once. */
function leavesOf(sheets: readonly JudgedSheet[], rows: Agreeable["rows"]): Agreeable["leaves"] {
  const listed = new Set<string>(rows.map(({ leaf }) => leaf));
  return linesOf(sheets)
    .filter(({ code }) => listed.has(code))
    .map(({ code, max, fixed }) => ({ code, max, label: fixed.label, inputs: fixed.inputs }));
}

function rowOf(
  { frame }: JudgedSheet,
  line: SheetLine,
  content: SheetContent,
  counted: Pick<Agreeable["rows"][number], "evidence" | "points">,
): Agreeable["rows"][number] {
  return {
    unit: frame.sheet.unit,
    unitName: frame.unit.name,
    leaf: line.code,
    values: shownAnswers(line, content.answersAt.get(line.code) ?? []).map(({ value }) => value),
    ...counted,
    version: 0,
  };
}
