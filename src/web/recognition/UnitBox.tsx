import { NativeSelect } from "@mantine/core";
import type { RecognitionView } from "../../contract/recognition.ts";
import { useWords } from "../words/language.tsx";
import { RECOGNITION_LIST } from "../words/recognition.ts";

interface UnitBoxProps {
  readonly id: string;
  readonly view: RecognitionView;
  readonly value: string;
  readonly change: (unit: string) => void;
  readonly fault: string | undefined;
}

/** A unit of the round, or the office itself. */
export function UnitBox({ id, view, value, change, fault }: UnitBoxProps) {
  const words = useWords(RECOGNITION_LIST);
  const round = view.units.filter(({ unit }) => unit !== view.office);
  return (
    <NativeSelect
      id={id}
      label={words.unit}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      error={fault}
      data={[
        { value: "", label: words.chooseUnit },
        ...round.map(({ unit, name }) => ({ value: unit, label: name })),
        { value: view.office, label: view.officeName },
      ]}
    />
  );
}
