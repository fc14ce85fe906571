import type { AppraisalOverview } from "../../contract/appraisal.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import { wordsIn } from "../../core/index.ts";
import { decide, owns } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type BoardData, collectBoardData, type LeafWork } from "../rounds/index.ts";
import type { RoundFrame, SheetLine } from "../submissions/index.ts";
import { type JudgedSheet, judgedSheets, linesOf } from "./judgedSheets.ts";

const BLOCK_LABELS = {
  bonus: { vi: "Điểm cộng", en: "Bonus" },
  penalty: { vi: "Điểm trừ", en: "Penalty" },
} as const;

/**
 * What the reader has to judge and how far they are, by criterion and by unit; never a rank. Counted are sheets handed
 * in; a bonus or penalty item counts where the unit claims it or an appraiser decided on it. A decision made before the
 * unit changed the leaf does not count as made.
 */
export async function appraisalOverview(context: Context, roundId: RoundId): Promise<AppraisalOverview> {
  return context.store.read(async (tx) => {
    const [{ round, sheets }, data, decisions] = await Promise.all([
      judgedSheets(context, tx, roundId),
      collectBoardData(tx, roundId),
      tx.appraisal.appraisalsOfRound(roundId),
    ]);
    const changed = new Set(
      decisions.filter(({ decision }) => decision === "change").map(({ unit, leaf }) => keyOf(unit, leaf)),
    );
    return {
      stage: round.facts.stage,
      leaves: leafRows(sheets, data, changed, round),
      units: sheets.map((sheet) => {
        const works = sheet.lines.flatMap((line) => workAt(sheet, line, data) ?? []);
        return {
          unit: sheet.frame.sheet.unit,
          name: sheet.frame.unit.name,
          leaves: works.length,
          decided: works.filter(isDecided).length,
        };
      }),
      mayDeclareConflict:
        decide(context.actor, "round.declare-conflict", { kind: "round", round: round.facts }) === "allowed",
      owner: owns(context.actor, round.facts),
    };
  });
}

function leafRows(
  sheets: readonly JudgedSheet[],
  data: BoardData,
  changed: ReadonlySet<string>,
  { method: { method }, lang }: RoundFrame,
): AppraisalOverview["leaves"] {
  const fieldLabels = new Map(method.tree.map(({ code, label }) => [code, wordsIn(label, lang)]));
  return linesOf(sheets).map((line) => {
    const holders = sheets.filter(({ lines }) => lines.some(({ code }) => code === line.code));
    const works = holders.flatMap((sheet) => {
      const work = workAt(sheet, line, data);
      return work ? [{ unit: sheet.frame.sheet.unit, ...work }] : [];
    });
    const made = works.filter(isDecided);
    return {
      code: line.code,
      label: line.fixed.label,
      fieldCode: line.fieldCode,
      fieldLabel:
        line.block === "tree"
          ? (fieldLabels.get(line.fieldCode) ?? line.fieldCode)
          : wordsIn(BLOCK_LABELS[line.block], lang),
      max: line.max,
      units: works.length,
      decided: made.length,
      changed: made.filter(({ unit }) => changed.has(keyOf(unit, line.code))).length,
      outdated: works.filter(({ judgement }) => judgement === "outdated").length,
    };
  });
}

/** What was done at a line that waits for a judgement or has one; null where there is nothing to judge. */
function workAt({ frame }: JudgedSheet, line: SheetLine, data: BoardData): LeafWork | null {
  if (frame.submission.state !== "submitted") return null;
  const work = data.leaf(frame.sheet.unit, line.code);
  return line.block === "tree" || work.given.size > 0 || work.judgement !== "none" ? work : null;
}

function isDecided({ judgement }: LeafWork): boolean {
  return judgement === "in-force";
}

function keyOf(unit: UnitKey, leaf: string): string {
  return `${unit} ${leaf}`;
}
