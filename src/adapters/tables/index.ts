export { createTableReader } from "./tableReader.ts";
