/** An index that a reader takes apart: other weights, pairs, ranks within reach. */

export { type ExplorerKit, type KitNode, type KitOfTable, kitOf } from "./kit.ts";
export { unsureOfNeighbour } from "./neighbours.ts";
export { reachOfParts } from "./reachOfParts.ts";
export {
  type ExplorerChoice,
  OTHER_MEANS,
  type OtherMean,
  percentsOf,
  type Recomputed,
  recompute,
} from "./recompute.ts";
export { type PairSplit, splitPair } from "./splitPair.ts";
