import type { NodeScore, RoundResult, UnitResult, UnitResultWithLeaves } from "../../contract/scores.ts";
import {
  type BandSet,
  type CompiledMethod,
  explainOutcome,
  familiesOf,
  isLeaf,
  type Lang,
  type Method,
  walk,
  wordsIn,
} from "../../core/index.ts";
import type { LoadedMethod } from "../methods/index.ts";
import type { Computation, ComputedUnit } from "./ports.ts";
import { viewLeafResults } from "./viewLeafResults.ts";

type Scored = Pick<LoadedMethod, "method" | "compiled">;

/** The ranking of a round: units by rank, those without one last. Words in `lang` where the method has them. */
export function viewRoundResult(
  { method, compiled }: Scored,
  computation: Computation,
  units: readonly ComputedUnit[],
  lang: Lang = "vi",
): RoundResult {
  const rankedUnits = countRanked(compiled, units);
  return {
    computationId: computation.id,
    computedAt: computation.computedAt.toISOString(),
    methodSha256: computation.methodSha256,
    codeVersion: computation.codeVersion,
    inputHash: computation.inputHash,
    resultHash: computation.resultHash,
    fields: method.tree.map(({ code, label, max }) => ({ code, label: wordsIn(label, lang), max })),
    units: units.map((unit) => viewUnitResult(method, unit, rankedUnits(unit), lang)),
  };
}

export function viewUnitWithLeaves(
  { method, compiled }: Scored,
  units: readonly ComputedUnit[],
  unit: ComputedUnit,
  lang: Lang = "vi",
): UnitResultWithLeaves {
  const ranked = countRanked(compiled, units)(unit);
  return { ...viewUnitResult(method, unit, ranked, lang), leaves: viewLeafResults(method, unit, lang) };
}

/** How many units stand in the same ranking as a unit. */
function countRanked(
  compiled: CompiledMethod,
  units: readonly ComputedUnit[],
): (unit: ComputedUnit) => number {
  const poolOf = ({ final }: ComputedUnit): string | undefined =>
    compiled.families.get(final.family)?.rankedWith;
  const counts = new Map<string | undefined, number>();
  for (const unit of units) {
    if (unit.final.rank !== undefined) counts.set(poolOf(unit), (counts.get(poolOf(unit)) ?? 0) + 1);
  }
  return (unit) => counts.get(poolOf(unit)) ?? 0;
}

function viewUnitResult(method: Method, unit: ComputedUnit, rankedUnits: number, lang: Lang): UnitResult {
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
    groupLabel: groupLabel(method, final.family, final.group, lang),
    notApplicable: setAside(method, unit, lang),
    nodes: nodeScores(method, unit, lang),
  };
}

function groupLabel(method: Method, family: string, group: string | undefined, lang: Lang): string | null {
  if (group === undefined) return null;
  const bands = familiesOf(method).find(({ id }) => id === family)?.groups ?? method.groups;
  return labelIn(bands, group, lang);
}

function labelIn(bands: BandSet | undefined, id: string, lang: Lang): string {
  const label = bands?.bands.find((band) => band.id === id)?.label;
  return label ? wordsIn(label, lang) : id;
}

/** Fields and criteria, and top-level leaves, which stand in the table beside the fields. */
function nodeScores(method: Method, { final }: ComputedUnit, lang: Lang): NodeScore[] {
  const nodes = new Map(final.nodes.map((node) => [node.code, node]));
  const leaves = new Map(final.leaves.map((leaf) => [leaf.code, leaf]));
  return [...walk(method.tree)].flatMap(({ node, parents }): NodeScore[] => {
    const place = {
      code: node.code,
      label: wordsIn(node.label, lang),
      depth: parents.length,
      max: node.max,
    };
    if (isLeaf(node)) {
      const scored = parents.length === 0 ? leaves.get(node.code) : undefined;
      if (scored === undefined) return [];
      const { outcome } = scored;
      const classLabel = scored.class === undefined ? null : labelIn(node.classes, scored.class, lang);
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
        classLabel: score.class === undefined ? null : labelIn(node.classes, score.class, lang),
      },
    ];
  });
}

/** Criteria that did not apply, printed beside the rank with the reason fixed at opening, or that of the method. */
function setAside(
  method: Method,
  { final, exemptions }: ComputedUnit,
  lang: Lang,
): UnitResult["notApplicable"] {
  const why = new Map(exemptions.map(({ code, reason }) => [code, reason]));
  const outcomes = new Map(final.leaves.map(({ code, outcome }) => [code, outcome]));
  return [...walk(method.tree)].flatMap(({ node, parents }) => {
    const outcome = outcomes.get(node.code);
    if (!isLeaf(node) || outcome?.kind !== "notApplicable") return [];
    const fixed = [...parents, node].map(({ code }) => why.get(code)).find((reason) => reason !== undefined);
    const reason = fixed ?? explainOutcome(outcome, lang, node);
    return [{ code: node.code, label: wordsIn(node.label, lang), reason }];
  });
}
