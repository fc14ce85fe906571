export { type GroupSet, type GroupWords, groupSummary, groupWords } from "./groupWords.ts";
export { directionWords, limitWords, unitWords } from "./leafWords.ts";
export { type CompositePlace, compositeFamilies, compositePlaces, totalAggregation } from "./places.ts";
export { compositeRules } from "./rules.ts";
export { aggregationWords, stepWords } from "./stepWords.ts";
export { viewWeights, weightWords } from "./weightWords.ts";
