export { publishedFiles } from "./shipmentFiles.ts";
