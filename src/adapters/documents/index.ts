export { createSpreadsheetWriter } from "./xlsx.ts";
