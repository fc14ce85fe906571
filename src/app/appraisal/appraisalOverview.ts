import type { AppraisalOverview } from "../../contract/appraisal.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { Method } from "../../core/index.ts";
import type { Context } from "../context.ts";
import type { SheetLine } from "../submissions/index.ts";
import { type JudgedSheet, judgedSheets } from "./judgedSheets.ts";
import type { Appraisal } from "./ports.ts";

const BLOCK_LABELS = { bonus: "Điểm cộng", penalty: "Điểm trừ" } as const;

/** What the reader has to judge and how far they are, by criterion and by unit; never a rank. */
export async function appraisalOverview(context: Context, roundId: RoundId): Promise<AppraisalOverview> {
  return context.store.read(async (tx) => {
    const { round, sheets } = await judgedSheets(context, tx, roundId);
    const units = sheets.map(({ frame }) => frame.sheet.unit);
    const decisions = new Map(
      (await tx.appraisal.appraisalsOfRound(roundId, { units })).map((each) => [
        keyOf(each.unit, each.leaf),
        each,
      ]),
    );
    return {
      stage: round.facts.stage,
      leaves: leafRows(sheets, decisions, round.method.method),
      units: sheets.map(({ frame, lines }) => ({
        unit: frame.sheet.unit,
        name: frame.unit.name,
        leaves: lines.length,
        decided: lines.filter(({ code }) => decisions.has(keyOf(frame.sheet.unit, code))).length,
      })),
    };
  });
}

function leafRows(
  sheets: readonly JudgedSheet[],
  decisions: ReadonlyMap<string, Appraisal>,
  method: Method,
): AppraisalOverview["leaves"] {
  const fieldLabels = new Map(method.tree.map(({ code, label }) => [code, label.vi]));
  return linesOf(sheets).map((line) => {
    const holders = sheets.filter(({ lines }) => lines.some(({ code }) => code === line.code));
    const made = holders.flatMap(({ frame }) => decisions.get(keyOf(frame.sheet.unit, line.code)) ?? []);
    return {
      code: line.code,
      label: line.fixed.label,
      fieldCode: line.fieldCode,
      fieldLabel:
        line.block === "tree"
          ? (fieldLabels.get(line.fieldCode) ?? line.fieldCode)
          : BLOCK_LABELS[line.block],
      max: line.max,
      units: holders.length,
      decided: made.length,
      changed: made.filter(({ decision }) => decision === "change").length,
    };
  });
}

/** Every line that stands in at least one of the sheets, once, in the order of the sheets. */
export function linesOf(sheets: readonly JudgedSheet[]): readonly SheetLine[] {
  const lines = new Map<string, SheetLine>();
  for (const sheet of sheets)
    for (const line of sheet.lines) if (!lines.has(line.code)) lines.set(line.code, line);
  return [...lines.values()];
}

function keyOf(unit: UnitKey, leaf: string): string {
  return `${unit} ${leaf}`;
}
