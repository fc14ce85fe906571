import { type FormFault, faultOf } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import type { ClockBox, ClockFault, ClockTyped } from "./clockTyped.ts";
import { MomentBox } from "./MomentBox.tsx";

type Kind = "measured" | "measures";

interface ClockBoxesProps {
  readonly kind: Kind;
  readonly typed: ClockTyped;
  readonly change: (typed: ClockTyped) => void;
  readonly faults: readonly FormFault[];
}

const IDS: Readonly<Record<ClockBox, string>> = {
  selfFrom: "clock-self-from",
  selfUntil: "clock-self-until",
  nextFrom: "clock-next-from",
  nextUntil: "clock-next-until",
};

/** The server's paths of the four boxes. */
export const CLOCK_PATHS: Readonly<Record<string, string>> = {
  "clock.selfScoring.from": IDS.selfFrom,
  "clock.selfScoring.until": IDS.selfUntil,
  "clock.appraisal.from": IDS.nextFrom,
  "clock.appraisal.until": IDS.nextUntil,
};

const OPENING_HOUR = "08:00";
const CLOSING_HOUR = "17:30";

/** Two windows, each with its beginning and its closing minute. */
export function ClockBoxes({ kind, typed, change, faults }: ClockBoxesProps) {
  const words = useWords(EDIT);
  const box = (name: ClockBox, label: string, usual: string) => (
    <MomentBox
      id={IDS[name]}
      label={label}
      usual={usual}
      value={typed[name]}
      change={(value) => change({ ...typed, [name]: value })}
      fault={faultOf(faults, IDS[name])?.split(": ").at(-1)}
    />
  );
  return (
    <>
      <fieldset className="window-boxes">
        <legend>{words.selfWindow}</legend>
        {box("selfFrom", words.from, OPENING_HOUR)}
        {box("selfUntil", words.until, CLOSING_HOUR)}
      </fieldset>
      <fieldset className="window-boxes">
        <legend>{kind === "measured" ? words.compilingWindow : words.appraisalWindow}</legend>
        {box("nextFrom", words.from, OPENING_HOUR)}
        {box("nextUntil", words.until, CLOSING_HOUR)}
      </fieldset>
    </>
  );
}

/** Faults of the boxes in words, each naming its box. */
export function useClockWords(kind: Kind): (faults: readonly ClockFault[]) => FormFault[] {
  const words = useWords(EDIT);
  const second = kind === "measured" ? words.compilingWindow : words.appraisalWindow;
  const names: Readonly<Record<ClockBox, string>> = {
    selfFrom: `${words.selfWindow}, ${words.begins}`,
    selfUntil: `${words.selfWindow}, ${words.ends}`,
    nextFrom: `${second}, ${words.begins}`,
    nextUntil: `${second}, ${words.ends}`,
  };
  const said = { missing: words.dateMissing, order: words.orderFault, overlap: words.overlapFault };
  return (faults) =>
    faults.map(({ box, fault }) => ({ field: IDS[box], text: `${names[box]}: ${said[fault]}` }));
}
