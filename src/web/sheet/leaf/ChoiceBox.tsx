import { useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import { SHELL } from "../../words/shell.ts";
import type { AnswerProps } from "./answerProps.ts";

/** A choice or a yes-no as radios, with a way to take the choice back. */
export function ChoiceBox({ id, input, value, change }: AnswerProps) {
  const words = useWords(SHEET);
  const shell = useWords(SHELL);
  const options =
    input.kind === "yes-no"
      ? [
          { id: "yes", label: shell.yes, value: true },
          { id: "no", label: shell.no, value: false },
        ]
      : input.options.map((option) => ({ ...option, value: option.id }));
  return (
    <fieldset id={id} tabIndex={-1}>
      <legend>{input.label}</legend>
      {input.hint && <p className="hint">{input.hint}</p>}
      <div className={`radios ${input.kind === "yes-no" ? "radios-inline" : ""}`}>
        {options.map((option) => (
          <label key={option.id} className="radio">
            <input
              type="radio"
              name={id}
              checked={value === option.value}
              onChange={() => change(option.value, 0)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {value !== null && (
        <button type="button" className="link-button small" onClick={() => change(null, 0)}>
          {words.clear}
        </button>
      )}
    </fieldset>
  );
}
