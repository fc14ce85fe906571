export * from "./association.ts";
export { type CrossTable, crossTable } from "./crossTable.ts";
export * from "./meanTest.ts";
