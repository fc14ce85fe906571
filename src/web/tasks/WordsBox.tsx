import { Textarea } from "@mantine/core";
import { type FormFault, faultOf } from "../parts/ErrorSummary.tsx";

interface WordsBoxProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly faults: readonly FormFault[];
}

/** Some lines of an act on a task: a reason, a word, what was done. */
export function WordsBox({ id, label, value, change, faults }: WordsBoxProps) {
  return (
    <Textarea
      id={id}
      label={label}
      autosize
      minRows={2}
      value={value}
      error={faultOf(faults, id)}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
