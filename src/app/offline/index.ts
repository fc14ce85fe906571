export { acceptChanges } from "./acceptChanges.ts";
export { compareFile } from "./compareFile.ts";
export { takeSheetOut } from "./takeSheetOut.ts";
