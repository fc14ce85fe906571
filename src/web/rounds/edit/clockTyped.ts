import type { Clock } from "../../../contract/rounds.ts";
import { fromLocalBox, toLocalBox } from "../../show/times.ts";

/** The four boxes of the two windows, as `datetime-local` text. */
export interface ClockTyped {
  readonly selfFrom: string;
  readonly selfUntil: string;
  readonly nextFrom: string;
  readonly nextUntil: string;
}
export type ClockBox = keyof ClockTyped;
export type ClockFault = { readonly box: ClockBox; readonly fault: "missing" | "order" | "overlap" };

export const EMPTY_CLOCK: ClockTyped = { selfFrom: "", selfUntil: "", nextFrom: "", nextUntil: "" };

export function clockTypedOf({ selfScoring, appraisal }: Clock): ClockTyped {
  return {
    selfFrom: toLocalBox(selfScoring.from),
    selfUntil: toLocalBox(selfScoring.until),
    nextFrom: toLocalBox(appraisal.from),
    nextUntil: toLocalBox(appraisal.until),
  };
}

export function clockOf(typed: ClockTyped): Clock {
  return {
    selfScoring: { from: fromLocalBox(typed.selfFrom), until: fromLocalBox(typed.selfUntil) },
    appraisal: { from: fromLocalBox(typed.nextFrom), until: fromLocalBox(typed.nextUntil) },
  };
}

/** Every fault of the four boxes; the text of such boxes sorts as time does. */
export function clockFaults(typed: ClockTyped): readonly ClockFault[] {
  const boxes: readonly ClockBox[] = ["selfFrom", "selfUntil", "nextFrom", "nextUntil"];
  const missing = boxes.filter((box) => fromLocalBox(typed[box]) === "");
  if (missing.length > 0) return missing.map((box) => ({ box, fault: "missing" }));
  const faults: ClockFault[] = [];
  if (typed.selfUntil <= typed.selfFrom) faults.push({ box: "selfUntil", fault: "order" });
  if (typed.nextFrom < typed.selfUntil) faults.push({ box: "nextFrom", fault: "overlap" });
  if (typed.nextUntil <= typed.nextFrom) faults.push({ box: "nextUntil", fault: "order" });
  return faults;
}
