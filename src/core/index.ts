/** The public face of the core. */

export * from "./agreement/index.ts";
export { predictedDays } from "./calendar/predict.ts";
export { readCalendar } from "./calendar/readCalendar.ts";
export type { CalendarDay, CalendarSource, ShippedCalendar } from "./calendar/shippedCalendar.ts";
export {
  createWorkingCalendar,
  type OfficeDay,
  type WorkingCalendar,
} from "./calendar/workingCalendar.ts";
export {
  type ChartData,
  type ChartLabel,
  type PlacedChart,
  placeChart,
} from "./charts/placeChart.ts";
export * from "./composite/index.ts";
export { type CsvCell, writeCsv } from "./csv/write.ts";
export { aspectWords } from "./explain/aspectWords.ts";
export { bandRange } from "./explain/bandRange.ts";
export { describeRule } from "./explain/describeRule.ts";
export { explainComposite, explainNoFigure } from "./explain/explainComposite.ts";
export { explainOutcome } from "./explain/explainOutcome.ts";
export * from "./explain/explainRisk.ts";
export * from "./explain/explainScenario.ts";
export { explainAbsence, explainSample } from "./explain/explainSurvey.ts";
export { type ExplainedUnit, explainUnit } from "./explain/explainUnit.ts";
export { methodRules } from "./explain/methodRules.ts";
export * from "./explain/rankChangeWords.ts";
export * from "./explain/standingWords.ts";
export * from "./framework/index.ts";
export { checkMethod } from "./method/check.ts";
export { compareMethods } from "./method/compare.ts";
export * from "./method/comparison.ts";
export { cloneSource } from "./method/edit/cloneSource.ts";
export { editSource } from "./method/edit/editSource.ts";
export { nameInSource } from "./method/edit/nameInSource.ts";
export { type Outline, type OutlineRow, outlineSource } from "./method/edit/outlineSource.ts";
export type { EvidenceTyped, SourceEdit } from "./method/edit/sourceEdit.ts";
export type { Fault } from "./method/fault.ts";
export { methodJsonSchema } from "./method/jsonSchema.ts";
export { loadMethod } from "./method/load.ts";
export * from "./method/schema.ts";
export * from "./method/tree.ts";
export { wordsIn } from "./method/words.ts";
export { formatDecimal, formatNumber, formatShare, type Lang } from "./numbers/format.ts";
export { counted, plural } from "./numbers/plural.ts";
export { roundHalfUp, snap } from "./numbers/round.ts";
export * from "./outcome.ts";
export * from "./rank-change/index.ts";
export * from "./risk/index.ts";
export { inputsOf } from "./rules/inputsOf.ts";
export * from "./scenarios/index.ts";
export { readDelimited } from "./score-input/delimited.ts";
export type { InputFault } from "./score-input/inputFault.ts";
export { type InputProblem, inputsFor, readInput } from "./score-input/readInput.ts";
export { readScores } from "./score-input/readScores.ts";
export { type ListedUnit, readUnits } from "./score-input/units.ts";
export { type CompiledMethod, compileMethod } from "./scoring/compile.ts";
export { lostPoints, reachedPoints } from "./scoring/lostPoints.ts";
export * from "./scoring/result.ts";
export { scoreOne } from "./scoring/scoreOne.ts";
export { scoreRound } from "./scoring/scoreRound.ts";
export { scoreUnit } from "./scoring/scoreUnit.ts";
export * from "./scoring/sheet.ts";
export { type Trial, tryMethod } from "./scoring/tryMethod.ts";
export * from "./survey/index.ts";
export * from "./table/index.ts";
export * from "./uncertainty/index.ts";
