import type { UnitKey } from "../../contract/ids.ts";
import type { DepartmentProgress, UnitProgress } from "../../contract/rounds.ts";
import type { Leaf, Method, UnitResult } from "../../core/index.ts";
import { type BoardData, later } from "./boardData.ts";
import { linesToJudge } from "./judging.ts";
import type { LeafAssignment, RoundUnit } from "./ports.ts";
import { isAnswered, selfLeavesOf } from "./selfLeaves.ts";

/** How far one assessed unit is with its self-scored leaves. */
export function unitProgress(
  unit: RoundUnit,
  method: Method,
  data: BoardData,
  result: UnitResult | undefined,
): UnitProgress {
  const leaves = selfLeavesOf(unit, method);
  const { submittedAt, state } = data.sheet(unit.unit);
  const work = leaves.map((leaf) => ({ leaf, ...data.leaf(unit.unit, leaf.code) }));
  const lastWorkAt = work.reduce<Date | null>((latest, each) => later(latest, each.lastWorkAt), null);
  const lines = state === "submitted" ? linesToJudge(unit, method, data) : [];
  return {
    unit: unit.unit,
    name: unit.name,
    family: unit.family,
    state: state !== "draft" ? state : lastWorkAt === null ? "not-started" : "in-progress",
    submittedAt: submittedAt?.toISOString() ?? null,
    leaves: leaves.length,
    answered: work.filter(({ leaf, given }) => isAnswered(leaf, given)).length,
    withEvidence: work.filter(({ evidence }) => evidence > 0).length,
    appraised: lines.filter(({ code }) => data.leaf(unit.unit, code).judgement === "in-force").length,
    toAppraise: lines.length,
    points: result?.points ?? 0,
    assignedMax: result?.assignedMax ?? 0,
    lastWorkAt: lastWorkAt?.toISOString() ?? null,
  };
}

/** Where the province is measured: how far each lead department is with the leaves it answers for, slowest first. */
export function departmentProgress(
  unit: RoundUnit,
  assignments: readonly LeafAssignment[],
  method: Method,
  data: BoardData,
  result: UnitResult | undefined,
): DepartmentProgress[] {
  const leaves = new Map(selfLeavesOf(unit, method).map((leaf) => [leaf.code, leaf]));
  const points = new Map(
    result?.leaves.map(({ code, outcome }) => [code, outcome.kind === "scored" ? outcome.points : 0]),
  );
  const byLead = new Map<UnitKey, { name: string; leaves: Leaf[] }>();
  for (const { leaf, lead, leadName } of assignments) {
    const led = leaves.get(leaf);
    if (led === undefined) continue;
    const known = byLead.get(lead) ?? { name: leadName, leaves: [] };
    known.leaves.push(led);
    byLead.set(lead, known);
  }
  const rows = [...byLead].map(([lead, { name, leaves: own }]): DepartmentProgress => {
    const work = own.map((leaf) => ({ leaf, ...data.leaf(unit.unit, leaf.code) }));
    const lastWorkAt = work.reduce<Date | null>((latest, each) => later(latest, each.lastWorkAt), null);
    return {
      unit: lead,
      name,
      leaves: own.length,
      answered: work.filter(({ leaf, given }) => isAnswered(leaf, given)).length,
      withEvidence: work.filter(({ evidence }) => evidence > 0).length,
      points: own.reduce((sum, { code }) => sum + (points.get(code) ?? 0), 0),
      max: own.reduce((sum, { max }) => sum + max, 0),
      lastWorkAt: lastWorkAt?.toISOString() ?? null,
    };
  });
  return rows.sort((left, right) => left.answered / left.leaves - right.answered / right.leaves);
}
