import { childrenOf, type Framework } from "../framework.ts";
import { type Availability, availability } from "./availability.ts";
import { correlationsWithin, correlationsWithParent, type PairCorrelation } from "./correlations.ts";
import { type DominanceStudy, dominance } from "./dominance.ts";
import { effectiveWeights } from "./effectiveWeights.ts";
import { type GroupStudy, studyGroups } from "./groups.ts";
import { type Influence, influences } from "./influence.ts";
import { type LeafFigures, leafFigures } from "./leafFigures.ts";
import { type Removal, removals } from "./removals.ts";

/** What an index maker must know about an index, as plain data: every number is finite or null. */
export interface FrameworkStudy {
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

/** Studies one block in one period. Costs one run of the index per part, for the removals. */
export function studyFramework(framework: Framework): FrameworkStudy {
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
