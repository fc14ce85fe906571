export { scanByClamav } from "./clamav.ts";
export { openInspection } from "./fileInspection.ts";
export { readAuthorities } from "./signatures/authorities.ts";
export { readByTesseract } from "./tesseract.ts";
