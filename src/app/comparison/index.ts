/** One round beside another, one set beside another. Stands above rounds, methods and publication. */
export { leafSpread } from "./leafSpread.ts";
export { readSpread, spreadCsv } from "./readSpread.ts";
export { readUnitChanges } from "./readUnitChanges.ts";
export { idsBehind, listTrialRounds, tryOnRound } from "./tryOnRound.ts";
