export { copyDivision } from "./copyDivision.ts";
export { divideLeaves } from "./divideLeaves.ts";
export { listDivisions } from "./listDivisions.ts";
export { addDivision, removeDivision, renameDivision } from "./manageDivisions.ts";
export type { DivisionReader, DivisionWriter, GivenLeaf, StoredDivision } from "./ports.ts";
