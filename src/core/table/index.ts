export * from "./dataTable.ts";
