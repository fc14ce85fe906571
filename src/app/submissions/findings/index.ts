export { findingsOf } from "./findings.ts";
export { type Beside, NOTHING_BESIDE } from "./look.ts";
export { readBeside } from "./readBeside.ts";
