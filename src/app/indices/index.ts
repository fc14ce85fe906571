/** Composite indices tried on figures: computed and answered, nothing kept. Stands above methods, results and soundness. */
export { auditIndex } from "./auditIndex.ts";
export { changesOf } from "./changesOf.ts";
export { type ChosenPlan, chosenPlan } from "./chosenPlan.ts";
export { compareIndex } from "./compareIndex.ts";
export { downloadIndex } from "./downloadIndex.ts";
export { explainIndex } from "./explainIndex.ts";
export { explainIndexChange } from "./explainIndexChange.ts";
export { listIndexChoices } from "./listIndexChoices.ts";
export { groupNames, partNames, unitNames } from "./names.ts";
export type { IndexCalculations, Watch } from "./ports.ts";
export { reachOfUnits } from "./reachOfUnits.ts";
export type { FigureFile } from "./readSubject.ts";
export { inOrder, resultRows, valueOfOutcome } from "./resultRows.ts";
export { simulateIndex } from "./simulateIndex.ts";
export { stepLines } from "./stepLines.ts";
export type { TableLimits, TableReader } from "./tablePort.ts";
export { tryIndex } from "./tryIndex.ts";
export { yearsFor } from "./yearsFor.ts";
