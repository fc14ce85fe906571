export { findingsOf } from "./findings.ts";
export { readBeside } from "./readBeside.ts";
