import { TextInput } from "@mantine/core";
import { DateBox } from "../parts/DateBox.tsx";
import { type FormFault, faultOf } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";

export interface ActTyped {
  readonly number: string;
  /** YYYY-MM-DD or empty. */
  readonly issuedOn: string;
}

interface ActBoxesProps {
  readonly typed: ActTyped;
  readonly faults: readonly FormFault[];
  readonly change: (typed: ActTyped) => void;
}

/** Number and date of the signed document. */
export function ActBoxes({ typed, faults, change }: ActBoxesProps) {
  const words = useWords(PLANS);
  return (
    <>
      <TextInput
        id="act-number"
        label={words.actNumber}
        description={words.actNumberHint}
        error={faultOf(faults, "act-number")}
        maw="20rem"
        value={typed.number}
        onChange={(event) => change({ ...typed, number: event.currentTarget.value })}
      />
      <DateBox
        id="act-day"
        label={words.actDay}
        fault={faultOf(faults, "act-day")}
        value={typed.issuedOn}
        change={(issuedOn) => change({ ...typed, issuedOn })}
      />
    </>
  );
}

export function actFaults(
  { number, issuedOn }: ActTyped,
  words: { readonly numberNeeded: string; readonly dayNeeded: string },
): FormFault[] {
  return [
    ...(number.trim() === "" ? [{ field: "act-number", text: words.numberNeeded }] : []),
    ...(issuedOn === "" ? [{ field: "act-day", text: words.dayNeeded }] : []),
  ];
}

export const ACT_PATHS = { number: "act-number", issuedOn: "act-day" };
