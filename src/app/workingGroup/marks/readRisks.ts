import type { RoundId } from "../../../contract/ids.ts";
import type { RiskGroup, RiskLine, RiskList } from "../../../contract/riskMarks.ts";
import { wordsIn } from "../../../core/index.ts";
import { decide, requireAllowed } from "../../access/index.ts";
import type { Actor, Context } from "../../context.ts";
import { deadlineOf, partStateOf } from "../../rounds/index.ts";
import { partSubject, type SheetFrame, sheetSubject } from "../../submissions/index.ts";
import { allowedInRound, departmentsOf } from "../measuredSheet.ts";
import { type RiskData, readRiskData, reviewedLines } from "./riskData.ts";
import { riskLines } from "./riskLines.ts";
import { riskGroup, riskTotals } from "./riskSums.ts";

/** The list that the working group goes through («Rà soát»); a department is shown its own leaves. */
export async function readRisks(context: Context, roundId: RoundId): Promise<RiskList> {
  return context.store.read(async (tx) => {
    const data = await readRiskData(context, tx, roundId);
    requireAllowed(context.actor, "sheet.see", sheetSubject(data.frame));
    return riskList(data, context.actor);
  });
}

export function riskList(data: RiskData, actor: Actor): RiskList {
  const { frame } = data;
  const { round, unit } = frame;
  const lines = riskLines(data, actor);
  return {
    round: { id: round.id, title: round.title, period: round.period },
    unit: { unit: unit.unit, name: unit.name },
    stage: frame.facts.stage,
    deadline: deadlineOf(round, frame.now),
    fields: fieldsOf(frame),
    lines,
    totals: riskTotals(lines),
    byField: byField(frame, lines),
    byDepartment: byDepartment(frame, lines, actor),
    partial: lines.length < reviewedLines(frame).length,
    own: frame.facts.appraisers.flatMap(({ account, fields }) => (account === actor.accountId ? fields : [])),
    allowed: allowedInRound(actor, frame),
  };
}

export function fieldsOf({ method: { method }, lang }: SheetFrame): { code: string; label: string }[] {
  return method.tree.map(({ code, label }) => ({ code, label: wordsIn(label, lang) }));
}

export function byField(frame: SheetFrame, lines: readonly RiskLine[]): RiskGroup[] {
  return fieldsOf(frame).flatMap(({ code, label }) => {
    const own = lines.filter(({ fieldCode }) => fieldCode === code);
    return own.length === 0 ? [] : [riskGroup({ key: code, name: label }, own)];
  });
}

/** By lead department; where its part stands is shown to whoever may see that part. */
export function byDepartment(frame: SheetFrame, lines: readonly RiskLine[], actor: Actor): RiskGroup[] {
  return departmentsOf(frame).flatMap(({ unit, name }) => {
    const own = lines.filter(({ lead }) => lead?.unit === unit);
    if (own.length === 0) return [];
    const seen = decide(actor, "part.see", partSubject(frame, unit)) === "allowed";
    return [riskGroup({ key: unit, name, part: seen ? partStateOf(frame.work, unit) : null }, own)];
  });
}
