/** The public face of the core. */

export { type CsvCell, writeCsv } from "./csv/write.ts";
export { describeRule } from "./explain/describeRule.ts";
export { explainOutcome } from "./explain/explainOutcome.ts";
export { type ExplainedLeaf, type ExplainedUnit, explainUnit } from "./explain/explainUnit.ts";
export { checkMethod, type MethodReading } from "./method/check.ts";
export type { Fault, FaultCode, Words } from "./method/fault.ts";
export { methodJsonSchema } from "./method/jsonSchema.ts";
export { loadMethod, MethodFaults } from "./method/load.ts";
export * from "./method/schema.ts";
export * from "./method/tree.ts";
export { formatDecimal, formatNumber, formatShare, type Lang } from "./numbers/format.ts";
export { roundHalfUp, snap } from "./numbers/round.ts";
export * from "./outcome.ts";
export { bandOf } from "./ranking/band.ts";
export { rank, type TieRule } from "./ranking/rank.ts";
export { inputsOf, type RuleInput } from "./rules/inputsOf.ts";
export { readDelimited } from "./score-input/delimited.ts";
export type { InputFault, InputFaultCode } from "./score-input/inputFault.ts";
export { problemWords } from "./score-input/problemWords.ts";
export { type InputProblem, type InputReading, inputsFor, readInput } from "./score-input/readInput.ts";
export { readScores, type ScoresReading } from "./score-input/readScores.ts";
export { type ListedUnit, readUnits, type UnitsReading } from "./score-input/units.ts";
export { type CompiledMethod, compileMethod } from "./scoring/compile.ts";
export * from "./scoring/result.ts";
export { scoreRound } from "./scoring/scoreRound.ts";
export { type ScoreOptions, scoreUnit } from "./scoring/scoreUnit.ts";
export * from "./scoring/sheet.ts";
