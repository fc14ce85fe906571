import type { Clock, RoundKind, Window } from "../../../contract/rounds.ts";
import { fromLocalBox, toLocalBox } from "../../show/times.ts";

export type MomentName =
  | "selfFrom"
  | "selfUntil"
  | "nextFrom"
  | "nextUntil"
  | "explanationFrom"
  | "explanationUntil"
  | "secondFrom"
  | "secondUntil";
export type DaysName = "objectionFile" | "objectionDecide";
export type ClockBox = MomentName | DaysName;
export type ClockFault = { readonly box: ClockBox; readonly fault: "missing" | "order" | "overlap" | "days" };

/** The boxes of a clock: moments as `datetime-local` text, working days as typed. */
export interface ClockTyped extends Readonly<Record<ClockBox, string>> {
  /** Whether units explain changed scores and are then judged a second time. */
  readonly explains: boolean;
  /** Whether objections are taken after publication. */
  readonly objects: boolean;
}

type Pair = readonly [from: MomentName, until: MomentName];
const FIRST: readonly Pair[] = [
  ["selfFrom", "selfUntil"],
  ["nextFrom", "nextUntil"],
];
const LATER: readonly Pair[] = [
  ["explanationFrom", "explanationUntil"],
  ["secondFrom", "secondUntil"],
];
const DAYS: readonly DaysName[] = ["objectionFile", "objectionDecide"];
const MOST_DAYS = 90;

export const EMPTY_CLOCK: ClockTyped = {
  selfFrom: "",
  selfUntil: "",
  nextFrom: "",
  nextUntil: "",
  explains: false,
  explanationFrom: "",
  explanationUntil: "",
  secondFrom: "",
  secondUntil: "",
  objects: false,
  objectionFile: "",
  objectionDecide: "",
};

export function clockTypedOf({
  selfScoring,
  appraisal,
  explanation,
  secondAppraisal,
  objection,
}: Clock): ClockTyped {
  return {
    selfFrom: toLocalBox(selfScoring.from),
    selfUntil: toLocalBox(selfScoring.until),
    nextFrom: toLocalBox(appraisal.from),
    nextUntil: toLocalBox(appraisal.until),
    explains: explanation !== undefined && secondAppraisal !== undefined,
    explanationFrom: explanation ? toLocalBox(explanation.from) : "",
    explanationUntil: explanation ? toLocalBox(explanation.until) : "",
    secondFrom: secondAppraisal ? toLocalBox(secondAppraisal.from) : "",
    secondUntil: secondAppraisal ? toLocalBox(secondAppraisal.until) : "",
    objects: objection !== undefined && objection.file > 0,
    objectionFile: objection ? String(objection.file) : "",
    objectionDecide: objection ? String(objection.decide) : "",
  };
}

/** A province that is measured explains and objects to the Ministry, not here. */
export function clockOf(typed: ClockTyped, kind: RoundKind): Clock {
  const window = ([from, until]: Pair): Window => ({
    from: fromLocalBox(typed[from]),
    until: fromLocalBox(typed[until]),
  });
  const measures = kind === "measures";
  return {
    selfScoring: window(["selfFrom", "selfUntil"]),
    appraisal: window(["nextFrom", "nextUntil"]),
    ...(measures && typed.explains
      ? {
          explanation: window(["explanationFrom", "explanationUntil"]),
          secondAppraisal: window(["secondFrom", "secondUntil"]),
        }
      : {}),
    ...(measures && typed.objects
      ? { objection: { file: Number(typed.objectionFile), decide: Number(typed.objectionDecide) } }
      : {}),
  };
}

/** Every fault of the boxes that are in use; the text of moments sorts as time does. */
export function clockFaults(typed: ClockTyped, kind: RoundKind): readonly ClockFault[] {
  const measures = kind === "measures";
  const windows = measures && typed.explains ? [...FIRST, ...LATER] : FIRST;
  const missing = windows.flat().filter((box) => fromLocalBox(typed[box]) === "");
  return [
    ...(missing.length > 0
      ? missing.map((box): ClockFault => ({ box, fault: "missing" }))
      : windows.flatMap((pair, index) => orderFaults(typed, pair, windows[index - 1]))),
    ...(measures && typed.objects
      ? DAYS.filter((box) => !isDays(typed[box])).map((box): ClockFault => ({ box, fault: "days" }))
      : []),
  ];
}

function orderFaults(
  typed: ClockTyped,
  [from, until]: Pair,
  before: Pair | undefined,
): readonly ClockFault[] {
  const faults: ClockFault[] = [];
  if (before && typed[from] < typed[before[1]]) faults.push({ box: from, fault: "overlap" });
  if (typed[until] <= typed[from]) faults.push({ box: until, fault: "order" });
  return faults;
}

function isDays(text: string): boolean {
  return /^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MOST_DAYS;
}

/** Usual lengths of the later windows, in days, and of objections, in working days; a start to change, no rule. */
const USUAL = { gap: 1, explanation: 5, second: 7, objectionFile: "5", objectionDecide: "10" } as const;

/** The same with explanation and second appraisal, their empty boxes filled with dates after the appraisal. */
export function withExplanation(typed: ClockTyped): ClockTyped {
  const explanationFrom = typed.explanationFrom || later(typed.nextUntil, USUAL.gap, "08:00");
  const explanationUntil = typed.explanationUntil || later(explanationFrom, USUAL.explanation, "17:30");
  const secondFrom = typed.secondFrom || later(explanationUntil, USUAL.gap, "08:00");
  const secondUntil = typed.secondUntil || later(secondFrom, USUAL.second, "17:30");
  return { ...typed, explains: true, explanationFrom, explanationUntil, secondFrom, secondUntil };
}

/** The same with objections, the usual working days where nothing is typed. */
export function withObjection(typed: ClockTyped): ClockTyped {
  return {
    ...typed,
    objects: true,
    objectionFile: typed.objectionFile || USUAL.objectionFile,
    objectionDecide: typed.objectionDecide || USUAL.objectionDecide,
  };
}

/** Some days after a typed moment, at an hour; empty while that moment is not known. */
function later(moment: string, days: number, hour: string): string {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] =
    moment.split("T")[0]?.split("-").map(Number) ?? [];
  const at = new Date(Date.UTC(year, month - 1, day + days));
  return Number.isNaN(at.getTime()) ? "" : `${at.toISOString().slice(0, 10)}T${hour}`;
}
