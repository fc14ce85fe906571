import type { SoundnessStudy } from "../../contract/soundness.ts";
import {
  auditLimits,
  correlationLimits,
  correlationsWithin,
  type Framework,
  type PlainStudy,
  plainStudy,
  variesEnough,
} from "../../core/index.ts";
import type { Names } from "./names.ts";

/** So many pairs of leaves and pairs of units are told at most. */
const LISTED = 50;

/** The figures of one block. */
export function viewStudy(
  framework: Framework,
  block: SoundnessStudy["block"],
  names: Names,
): SoundnessStudy {
  const study = plainStudy(framework);
  const units = framework.units.length;
  return {
    block,
    units,
    enough: units >= auditLimits.units,
    needed: auditLimits.units,
    leaves: leavesOf(study, names),
    groups: study.groups.flatMap(({ code, children, alpha, explained }) => {
      const part = names.part(code);
      return part === undefined
        ? []
        : [{ ...part, children: children.length, alpha, firstComponent: explained[0] ?? null }];
    }),
    removals: removalsOf(study, names),
    pairs: closePairs(framework, study, names),
    dominance: {
      pairs: study.dominance.pairs,
      dominated: study.dominance.dominated,
      reversed: study.dominance.list
        .filter(({ reversed }) => reversed)
        .slice(0, LISTED)
        .map(({ above, below }) => ({ above: names.unit(above), below: names.unit(below) })),
    },
  };
}

function leavesOf(study: PlainStudy, names: Names): SoundnessStudy["leaves"] {
  const influences = new Map(study.influences.map((each) => [each.code, each]));
  return study.leaves.flatMap((leaf) => {
    const part = names.part(leaf.code);
    if (part === undefined) return [];
    const influence = influences.get(leaf.code);
    return [
      {
        ...part,
        nominal: influence?.nominal ?? 0,
        actual: influence?.actual ?? null,
        available: leaf.available,
        full: leaf.full,
        least: leaf.least,
        mean: leaf.mean,
        most: leaf.most,
        standardDeviation: leaf.standardDeviation,
      },
    ];
  });
}

function removalsOf(study: PlainStudy, names: Names): SoundnessStudy["removals"] {
  const leaves = new Set(study.leaves.map(({ code }) => code));
  const named = (moved: { readonly unit: string; readonly places: number } | null) =>
    moved === null ? null : { ...names.unit(moved.unit), places: moved.places };
  return study.removals.flatMap(({ code, meanShift, greatestShift, moved, gains, loses }) => {
    const part = names.part(code);
    return part === undefined
      ? []
      : [
          {
            ...part,
            leaf: leaves.has(code),
            meanShift,
            greatestShift,
            moved,
            gains: named(gains),
            loses: named(loses),
          },
        ];
  });
}

/** Leaves that go together more closely than parts of an index should, the closest first. */
function closePairs(framework: Framework, study: PlainStudy, names: Names): SoundnessStudy["pairs"] {
  if (framework.units.length < auditLimits.units) return [];
  const codes = study.leaves
    .map(({ code }) => code)
    .filter((code) => variesEnough(framework.values.get(code)));
  return correlationsWithin(framework, codes)
    .flatMap(({ left, right, value, count }) => {
      const [one, other] = [names.part(left), names.part(right)];
      if (value === null || count < auditLimits.units || Math.abs(value) <= correlationLimits.tooHigh)
        return [];
      return one === undefined || other === undefined ? [] : [{ left: one, right: other, value }];
    })
    .toSorted((left, right) => Math.abs(right.value) - Math.abs(left.value))
    .slice(0, LISTED);
}
