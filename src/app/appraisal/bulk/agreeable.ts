import type { Agreeable } from "../../../contract/appraisal.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { decide } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { leafSubject, type SheetContent, type SheetLine, scoreSheet } from "../../submissions/index.ts";
import { shownAnswers } from "../alike/consistency.ts";
import { decidedByAnswer, keyOf } from "../alike/decidedByAnswer.ts";
import { contentAt, readLeaf } from "../alike/leafRows.ts";
import { type JudgedSheet, judgedLeaf, judgedSheets } from "../judgedSheets.ts";
import { doubtsAt } from "./doubts.ts";

/** The leaves of the reader (or the one named) that can be agreed together; the list is looked at before anything is done. */
export async function agreeable(context: Context, roundId: RoundId, leaf?: string): Promise<Agreeable> {
  const { actor } = context;
  return context.store.read(async (tx) => {
    const { round, sheets } =
      leaf === undefined
        ? await judgedSheets(context, tx, roundId)
        : await judgedLeaf(context, tx, roundId, leaf);
    const rows = await readLeaf(tx, roundId, leaf);
    const contents = round.units.map(({ unit }) => ({ unit, content: contentAt(rows, unit) }));
    const elsewhere = decidedByAnswer(contents);
    const found: Agreeable["rows"] = [];
    let others = 0;
    for (const sheet of sheets) {
      const { unit } = sheet.frame.sheet;
      const content = contentAt(rows, unit);
      const { outcomes } = scoreSheet(sheet.frame, content.values);
      for (const line of sheet.lines) {
        if (leaf !== undefined && line.code !== leaf) continue;
        if (content.appraisalAt.has(line.code)) continue;
        if (decide(actor, "leaf.appraise", leafSubject(sheet.frame, line)) !== "allowed") continue;
        const self = outcomes.get(line.code);
        if (line.block !== "tree" && self?.kind !== "scored") continue;
        const made = elsewhere.get(keyOf(line.code, content.answersAt.get(line.code) ?? []))?.decisions ?? [];
        const doubts = doubtsAt(
          line,
          content,
          self,
          made.map(({ points }) => points),
        );
        if (doubts.length > 0 || self?.kind !== "scored") others += 1;
        else found.push(rowOf(sheet, line, content, self.points));
      }
    }
    return { rows: found, others };
  });
}

function rowOf(
  { frame }: JudgedSheet,
  line: SheetLine,
  content: SheetContent,
  points: number,
): Agreeable["rows"][number] {
  return {
    unit: frame.sheet.unit,
    unitName: frame.unit.name,
    leaf: line.code,
    label: line.fixed.label,
    max: line.max,
    points,
    answers: shownAnswers(line, content.answersAt.get(line.code) ?? []),
    evidence: (content.evidenceAt.get(line.code) ?? []).length,
    version: 0,
  };
}
