/** Stands apart from rounds and submissions, so that both can use it without a cycle. */
export { assembleSheet, type DecisionInForce, type TypedValue } from "./assembleSheet.ts";
export { inputHashOf, type RoundSheets, readRoundSheets } from "./roundSheets.ts";
