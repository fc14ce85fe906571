import type { AnswerValue, InputView } from "../../contract/sheets.ts";
import type { InputCell } from "../documents/index.ts";
import { valueText } from "./exportWords.ts";

const YES_NO = ["Có", "Không"];
const LEAST = -9e15;
const MOST = 9e15;

/** A cell to type one input into, with its value; `readTypedCell` reads it back to the last digit. */
export function cellFor(input: InputView, value: AnswerValue): InputCell {
  switch (input.kind) {
    case "number":
      return { value: numberOf(value), between: bounds(input), format: "General" };
    case "count":
      return { value: numberOf(value), between: bounds({ ...input, min: input.min ?? 0 }), format: "0" };
    case "share":
      return {
        value: numberOf(value),
        between: [input.min ?? 0, input.max ?? 1],
        format: "0.##########%",
      };
    case "choice": {
      const labels = choiceLabels(input);
      const at = input.options.findIndex(({ id }) => id === value);
      return { value: labels[at] ?? null, choices: labels };
    }
    case "yes-no":
      return { value: value === null ? null : valueText(input, value), choices: YES_NO };
    case "date":
    case "text":
      return { value: value === null ? null : valueText(input, value), format: "@" };
  }
}

function numberOf(value: AnswerValue): number | null {
  return typeof value === "number" ? value : null;
}

function bounds({ min, max }: Pick<InputView, "min" | "max">): readonly [number, number] {
  return [min ?? LEAST, max ?? MOST];
}

/** Labels to choose from; where two read alike, their ids stand beside. */
function choiceLabels({ options }: InputView): readonly string[] {
  return options.map(({ id, label }) =>
    options.filter((other) => other.label === label).length > 1 ? `${label} (${id})` : label,
  );
}
