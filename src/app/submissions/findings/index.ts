export { findingsOf } from "./findings.ts";
export { type Beside } from "./look.ts";
export { readBeside } from "./readBeside.ts";
