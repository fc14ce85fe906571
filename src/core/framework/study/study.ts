import { childrenOf, type Framework } from "../framework.ts";
import { type Alternative, alternatives } from "./alternatives.ts";
import { type Availability, availability } from "./availability.ts";
import { correlationsWithin, correlationsWithParent, type PairCorrelation } from "./correlations.ts";
import { type DominanceStudy, dominance } from "./dominance.ts";
import { effectiveWeights } from "./effectiveWeights.ts";
import { type GroupStudy, studyGroups } from "./groups.ts";
import { type Influence, influences } from "./influence.ts";
import { type LeafFigures, leafFigures } from "./leafFigures.ts";
import { type Removal, removals } from "./removals.ts";
import { type WeightsBeside, weightsFromData } from "./weightsFromData.ts";

/** What the data say about an index as it is. */
export interface PlainStudy {
  /** Part → share (0–1) of the index by the weights. */
  readonly effectiveWeights: Readonly<Record<string, number>>;
  readonly influences: readonly Influence[];
  readonly leaves: readonly LeafFigures[];
  readonly availability: Availability;
  readonly groups: readonly GroupStudy[];
  /** Pairs of siblings, by parent; and every part with the one above it. */
  readonly withinGroups: Readonly<Record<string, readonly PairCorrelation[]>>;
  readonly withParent: readonly PairCorrelation[];
  readonly removals: readonly Removal[];
  readonly dominance: DominanceStudy;
}

/** What an index maker must know about an index, as plain data: every number is finite or null, and none is −0 (the `+ 0`). */
export interface FrameworkStudy extends PlainStudy {
  /** The order by other ways of putting the leaves together, and the weights that the data would give. */
  readonly alternatives: readonly Alternative[];
  readonly weights: readonly WeightsBeside[];
}

/** Studies one block in one period. Costs one run of the index per part, for the removals. */
export function plainStudy(framework: Framework): PlainStudy {
  return {
    effectiveWeights: Object.fromEntries(effectiveWeights(framework)),
    influences: influences(framework),
    leaves: leafFigures(framework),
    availability: availability(framework),
    groups: studyGroups(framework),
    withinGroups: Object.fromEntries(
      [...childrenOf(framework)].map(([code, children]) => [code, correlationsWithin(framework, children)]),
    ),
    withParent: correlationsWithParent(framework),
    removals: removals(framework),
    dominance: dominance(framework),
  };
}

/** The study of an index beside what it might have been: other ways of adding up, weights from data. */
export function studyFramework(framework: Framework): FrameworkStudy {
  return {
    ...plainStudy(framework),
    alternatives: alternatives(framework),
    weights: weightsFromData(framework),
  };
}
