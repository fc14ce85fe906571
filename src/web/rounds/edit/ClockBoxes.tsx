import { TextInput } from "@mantine/core";
import { type FormFault, faultOf } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import type { ClockBox, ClockFault, ClockTyped } from "./clockTyped.ts";

interface ClockBoxesProps {
  readonly kind: "measured" | "measures";
  readonly typed: ClockTyped;
  readonly change: (typed: ClockTyped) => void;
  readonly faults: readonly FormFault[];
}

export const CLOCK_IDS: Readonly<Record<ClockBox, string>> = {
  selfFrom: "clock-self-from",
  selfUntil: "clock-self-until",
  nextFrom: "clock-next-from",
  nextUntil: "clock-next-until",
};

/** The server's paths of the four boxes. */
export const CLOCK_PATHS: Readonly<Record<string, string>> = {
  "clock.selfScoring.from": CLOCK_IDS.selfFrom,
  "clock.selfScoring.until": CLOCK_IDS.selfUntil,
  "clock.appraisal.from": CLOCK_IDS.nextFrom,
  "clock.appraisal.until": CLOCK_IDS.nextUntil,
};

/** Two windows, each with its beginning and its closing minute. */
export function ClockBoxes({ kind, typed, change, faults }: ClockBoxesProps) {
  const words = useWords(EDIT);
  const box = (name: ClockBox, label: string) => (
    <TextInput
      id={CLOCK_IDS[name]}
      type="datetime-local"
      label={label}
      value={typed[name]}
      onChange={(event) => change({ ...typed, [name]: event.currentTarget.value })}
      error={faultOf(faults, CLOCK_IDS[name])}
    />
  );
  return (
    <>
      <fieldset className="window-boxes">
        <legend>{words.selfWindow}</legend>
        {box("selfFrom", words.from)}
        {box("selfUntil", words.until)}
      </fieldset>
      <fieldset className="window-boxes">
        <legend>{kind === "measured" ? words.compilingWindow : words.appraisalWindow}</legend>
        {box("nextFrom", words.from)}
        {box("nextUntil", words.until)}
      </fieldset>
    </>
  );
}

/** Faults of the boxes in words, each at its box. */
export function useClockWords(): (faults: readonly ClockFault[]) => FormFault[] {
  const words = useWords(EDIT);
  const said = { missing: words.dateMissing, order: words.orderFault, overlap: words.overlapFault };
  return (faults) => faults.map(({ box, fault }) => ({ field: CLOCK_IDS[box], text: said[fault] }));
}
