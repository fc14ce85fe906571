/** An index that a reader takes apart: other weights, pairs, ranks within reach. */

export { type ExplorerKit, kitOf } from "./kit.ts";
export { unsureOfNeighbour } from "./neighbours.ts";
export { reachOfParts } from "./reachOfParts.ts";
export {
  type ExplorerChoice,
  percentsOf,
  type Recomputed,
  recompute,
} from "./recompute.ts";
export { splitPair } from "./splitPair.ts";
