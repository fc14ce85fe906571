import { TextInput } from "@mantine/core";
import { DateBox } from "../../parts/DateBox.tsx";
import { useWords } from "../../words/language.tsx";
import { APPROVAL } from "../../words/objections.ts";

/** A signed decision as typed; everything may be left empty. */
export interface TypedDecision {
  readonly number: string;
  readonly day: string;
  readonly signer: string;
}

export const NO_DECISION: TypedDecision = { number: "", day: "", signer: "" };

export function sentDecision({ number, day, signer }: TypedDecision) {
  return { number: number.trim(), day: day === "" ? null : day, signer: signer.trim() };
}

export function DecisionBoxes(props: {
  readonly typed: TypedDecision;
  readonly change: (typed: TypedDecision) => void;
}) {
  const { typed, change } = props;
  const words = useWords(APPROVAL);
  return (
    <>
      <TextInput
        id="decision-number"
        label={words.number}
        description={words.numberHint}
        value={typed.number}
        onChange={(event) => change({ ...typed, number: event.currentTarget.value })}
      />
      <DateBox
        id="decision-day"
        label={words.day}
        value={typed.day}
        change={(day) => change({ ...typed, day })}
      />
      <TextInput
        id="decision-signer"
        label={words.signer}
        value={typed.signer}
        onChange={(event) => change({ ...typed, signer: event.currentTarget.value })}
      />
    </>
  );
}
