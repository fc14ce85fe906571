import { Checkbox, TextInput } from "@mantine/core";
import type { RoundKind } from "../../../contract/rounds.ts";
import { type FormFault, faultOf } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import {
  type ClockBox,
  type ClockFault,
  type ClockTyped,
  type DaysName,
  type MomentName,
  withExplanation,
  withObjection,
} from "./clockTyped.ts";
import { MomentBox } from "./MomentBox.tsx";

interface ClockBoxesProps {
  readonly kind: RoundKind;
  readonly typed: ClockTyped;
  readonly change: (typed: ClockTyped) => void;
  readonly faults: readonly FormFault[];
  /** Steps that a round at work has already cannot be taken from it. */
  readonly fixed?: Pick<ClockTyped, "explains" | "objects">;
}

const IDS: Readonly<Record<ClockBox, string>> = {
  selfFrom: "clock-self-from",
  selfUntil: "clock-self-until",
  nextFrom: "clock-next-from",
  nextUntil: "clock-next-until",
  explanationFrom: "clock-explanation-from",
  explanationUntil: "clock-explanation-until",
  secondFrom: "clock-second-from",
  secondUntil: "clock-second-until",
  objectionFile: "clock-objection-file",
  objectionDecide: "clock-objection-decide",
};

/** The server's paths of the boxes. */
export const CLOCK_PATHS: Readonly<Record<string, string>> = {
  "clock.selfScoring.from": IDS.selfFrom,
  "clock.selfScoring.until": IDS.selfUntil,
  "clock.appraisal.from": IDS.nextFrom,
  "clock.appraisal.until": IDS.nextUntil,
  "clock.explanation": IDS.explanationFrom,
  "clock.explanation.from": IDS.explanationFrom,
  "clock.explanation.until": IDS.explanationUntil,
  "clock.secondAppraisal": IDS.secondFrom,
  "clock.secondAppraisal.from": IDS.secondFrom,
  "clock.secondAppraisal.until": IDS.secondUntil,
  "clock.objection.file": IDS.objectionFile,
  "clock.objection.decide": IDS.objectionDecide,
};

const OPENING_HOUR = "08:00";
const CLOSING_HOUR = "17:30";

/** Each window with its beginning and its closing minute; explanation and objections where they are ticked. */
export function ClockBoxes(props: ClockBoxesProps) {
  const words = useWords(EDIT);
  const { kind, typed, change, fixed } = props;
  return (
    <>
      <WindowBoxes {...props} title={words.selfWindow} from="selfFrom" until="selfUntil" />
      <WindowBoxes
        {...props}
        title={kind === "measured" ? words.compilingWindow : words.appraisalWindow}
        from="nextFrom"
        until="nextUntil"
      />
      {kind === "measures" && (
        <>
          <Checkbox
            label={words.explains}
            description={words.explainsHint}
            checked={typed.explains}
            disabled={fixed?.explains ?? false}
            onChange={(event) =>
              change(event.currentTarget.checked ? withExplanation(typed) : { ...typed, explains: false })
            }
          />
          {typed.explains && <ExplanationBoxes {...props} />}
          <Checkbox
            label={words.objects}
            description={words.objectsHint}
            checked={typed.objects}
            disabled={fixed?.objects ?? false}
            onChange={(event) =>
              change(event.currentTarget.checked ? withObjection(typed) : { ...typed, objects: false })
            }
          />
          {typed.objects && <ObjectionBoxes {...props} />}
        </>
      )}
    </>
  );
}

function ExplanationBoxes(props: ClockBoxesProps) {
  const words = useWords(EDIT);
  return (
    <>
      <WindowBoxes
        {...props}
        title={words.explanationWindow}
        from="explanationFrom"
        until="explanationUntil"
      />
      <WindowBoxes {...props} title={words.secondWindow} from="secondFrom" until="secondUntil" />
    </>
  );
}

interface WindowBoxesProps extends ClockBoxesProps {
  readonly title: string;
  readonly from: MomentName;
  readonly until: MomentName;
}

function WindowBoxes({ title, from, until, typed, change, faults }: WindowBoxesProps) {
  const words = useWords(EDIT);
  const box = (name: MomentName, label: string, usual: string) => (
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
    <fieldset className="window-boxes">
      <legend>{title}</legend>
      {box(from, words.from, OPENING_HOUR)}
      {box(until, words.until, CLOSING_HOUR)}
    </fieldset>
  );
}

function ObjectionBoxes({ typed, change, faults }: ClockBoxesProps) {
  const words = useWords(EDIT);
  const box = (name: DaysName, label: string) => (
    <TextInput
      id={IDS[name]}
      label={label}
      inputMode="numeric"
      value={typed[name]}
      onChange={(event) => change({ ...typed, [name]: event.currentTarget.value })}
      error={faultOf(faults, IDS[name])?.split(": ").at(-1)}
    />
  );
  return (
    <fieldset className="window-boxes">
      <legend>{words.objectionDays}</legend>
      {box("objectionFile", words.objectionFile)}
      {box("objectionDecide", words.objectionDecide)}
    </fieldset>
  );
}

/** Faults of the boxes in words, each naming its box. */
export function useClockWords(kind: RoundKind): (faults: readonly ClockFault[]) => FormFault[] {
  const words = useWords(EDIT);
  const second = kind === "measured" ? words.compilingWindow : words.appraisalWindow;
  const names: Readonly<Record<ClockBox, string>> = {
    selfFrom: `${words.selfWindow}, ${words.begins}`,
    selfUntil: `${words.selfWindow}, ${words.ends}`,
    nextFrom: `${second}, ${words.begins}`,
    nextUntil: `${second}, ${words.ends}`,
    explanationFrom: `${words.explanationWindow}, ${words.begins}`,
    explanationUntil: `${words.explanationWindow}, ${words.ends}`,
    secondFrom: `${words.secondWindow}, ${words.begins}`,
    secondUntil: `${words.secondWindow}, ${words.ends}`,
    objectionFile: words.objectionFile,
    objectionDecide: words.objectionDecide,
  };
  const said = {
    missing: words.dateMissing,
    order: words.orderFault,
    overlap: words.overlapFault,
    days: words.daysFault,
  };
  return (faults) =>
    faults.map(({ box, fault }) => ({ field: IDS[box], text: `${names[box]}: ${said[fault]}` }));
}
