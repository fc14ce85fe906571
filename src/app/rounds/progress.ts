import type { UnitKey } from "../../contract/ids.ts";
import type { DepartmentProgress, UnitProgress } from "../../contract/rounds.ts";
import {
  type Item,
  inputsOf,
  type Leaf,
  leavesOf,
  type Method,
  type UnitResult,
  walk,
} from "../../core/index.ts";
import { type BoardData, later } from "./boardData.ts";
import type { LeafAssignment, RoundUnit } from "./ports.ts";

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
  const judged = leaves.filter((leaf) => data.leaf(unit.unit, leaf.code).appraised).length;
  return {
    unit: unit.unit,
    name: unit.name,
    family: unit.family,
    state: state === "submitted" ? "submitted" : lastWorkAt === null ? "not-started" : "in-progress",
    submittedAt: submittedAt?.toISOString() ?? null,
    leaves: leaves.length,
    answered: work.filter(({ leaf, given }) => isAnswered(leaf, given)).length,
    withEvidence: work.filter(({ evidence }) => evidence > 0).length,
    appraised: judged,
    toAppraise: state === "submitted" ? leaves.length - judged : 0,
    points: result?.total ?? 0,
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

/** Self-scored leaves from which the unit is not exempt. */
export function selfLeavesOf(unit: RoundUnit, method: Method): Leaf[] {
  const exempt = exemptLeaves(unit, method);
  return leavesOf(method, unit.family).filter(
    ({ code, scoredBy }) => scoredBy === "self" && !exempt.has(code),
  );
}

/** Codes of all leaves under the nodes from which the unit is exempt. */
export function exemptLeaves(unit: RoundUnit, method: Method): ReadonlySet<string> {
  const codes = new Set(unit.exemptions.map(({ code }) => code));
  const leaves = new Set<string>();
  for (const { node, parents } of walk(method.tree)) {
    if ([...parents, node].some(({ code }) => codes.has(code))) leaves.add(node.code);
  }
  return leaves;
}

/** True when every input that the rule reads holds a value. */
export function isAnswered(leaf: Leaf | Item, given: ReadonlySet<string>): boolean {
  return inputsOf(leaf.rule).every(({ name }) => given.has(name));
}
