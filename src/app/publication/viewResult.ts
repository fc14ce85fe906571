import type { NodeScore, RoundResult, UnitResult, UnitResultWithLeaves } from "../../contract/scores.ts";
import {
  type BandSet,
  type CompiledMethod,
  familiesOf,
  isLeaf,
  type Method,
  walk,
} from "../../core/index.ts";
import type { LoadedMethod } from "../methods/index.ts";
import type { Computation, ComputedUnit } from "./ports.ts";
import { viewLeafResults } from "./viewLeafResults.ts";

/** The ranking of a round: units by rank, those without one last. */
export function viewRoundResult(
  { method, compiled }: Pick<LoadedMethod, "method" | "compiled">,
  computation: Computation,
  units: readonly ComputedUnit[],
): RoundResult {
  return {
    computationId: computation.id,
    computedAt: computation.computedAt.toISOString(),
    methodSha256: computation.methodSha256,
    codeVersion: computation.codeVersion,
    inputHash: computation.inputHash,
    resultHash: computation.resultHash,
    fields: method.tree.map(({ code, label, max }) => ({ code, label: label.vi, max })),
    units: units.map((unit) => viewUnitResult(method, unit, rankedWith(compiled, units, unit))),
  };
}

export function viewUnitWithLeaves(
  { method, compiled }: Pick<LoadedMethod, "method" | "compiled">,
  units: readonly ComputedUnit[],
  unit: ComputedUnit,
): UnitResultWithLeaves {
  const ranked = rankedWith(compiled, units, unit);
  return { ...viewUnitResult(method, unit, ranked), leaves: viewLeafResults(method, unit) };
}

/** How many units stand in the same ranking. */
function rankedWith(compiled: CompiledMethod, units: readonly ComputedUnit[], unit: ComputedUnit): number {
  const pool = compiled.families.get(unit.final.family)?.rankedWith;
  return units.filter(
    ({ final }) => final.rank !== undefined && compiled.families.get(final.family)?.rankedWith === pool,
  ).length;
}

function viewUnitResult(method: Method, unit: ComputedUnit, rankedUnits: number): UnitResult {
  const { final } = unit;
  return {
    unit: unit.unit,
    name: unit.name,
    family: final.family,
    ranked: final.ranked,
    rank: final.rank ?? null,
    rankedUnits,
    total: final.total,
    points: final.points,
    assignedMax: final.assignedMax,
    bonus: final.bonus,
    penalty: final.penalty,
    selfTotal: unit.selfTotal,
    groupId: final.group ?? null,
    groupLabel: groupLabel(method, final.family, final.group),
    notApplicable: setAside(method, unit),
    nodes: nodeScores(method, unit),
  };
}

function groupLabel(method: Method, family: string, group: string | undefined): string | null {
  if (group === undefined) return null;
  const bands = familiesOf(method).find(({ id }) => id === family)?.groups ?? method.groups;
  return labelIn(bands, group);
}

function labelIn(bands: BandSet | undefined, id: string): string {
  return bands?.bands.find((band) => band.id === id)?.label?.vi ?? id;
}

/** Fields and criteria, and top-level leaves, which stand in the table beside the fields. */
function nodeScores(method: Method, { final }: ComputedUnit): NodeScore[] {
  const nodes = new Map(final.nodes.map((node) => [node.code, node]));
  const leaves = new Map(final.leaves.map((leaf) => [leaf.code, leaf]));
  return [...walk(method.tree)].flatMap(({ node, parents }): NodeScore[] => {
    const place = { code: node.code, label: node.label.vi, depth: parents.length, max: node.max };
    if (isLeaf(node)) {
      const scored = parents.length === 0 ? leaves.get(node.code) : undefined;
      if (scored === undefined) return [];
      const { outcome } = scored;
      const classLabel = scored.class === undefined ? null : labelIn(node.classes, scored.class);
      const applies = outcome.kind !== "notApplicable";
      const points = outcome.kind === "scored" ? outcome.points : 0;
      const assignedMax = applies ? node.max : 0;
      return [
        {
          ...place,
          points,
          assignedMax,
          percent: applies ? (points / node.max) * 100 : null,
          classLabel,
        },
      ];
    }
    const score = nodes.get(node.code);
    if (score === undefined) return [];
    return [
      {
        ...place,
        points: score.points,
        assignedMax: score.assignedMax,
        percent: score.assignedMax > 0 ? score.percent : null,
        classLabel: score.class === undefined ? null : labelIn(node.classes, score.class),
      },
    ];
  });
}

/** Criteria that did not apply, printed beside the rank with the reason fixed at opening, or that of the method. */
function setAside(method: Method, { final, exemptions }: ComputedUnit): UnitResult["notApplicable"] {
  const why = new Map(exemptions.map(({ code, reason }) => [code, reason]));
  const outcomes = new Map(final.leaves.map(({ code, outcome }) => [code, outcome]));
  return [...walk(method.tree)].flatMap(({ node, parents }) => {
    const outcome = outcomes.get(node.code);
    if (!isLeaf(node) || outcome?.kind !== "notApplicable") return [];
    const fixed = [...parents, node].map(({ code }) => why.get(code)).find((reason) => reason !== undefined);
    return [{ code: node.code, label: node.label.vi, reason: fixed ?? outcome.reason }];
  });
}
