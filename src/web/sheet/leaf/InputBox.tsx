import type { AnswerValue, InputView, LeafView } from "../../../contract/sheets.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import { SaveMark } from "../saving/SaveMark.tsx";
import { useQueue, useUnsaved } from "../saving/useSaving.ts";
import { valueWords } from "../valueWords.ts";
import type { AnswerProps } from "./answerProps.ts";
import { ChoiceBox } from "./ChoiceBox.tsx";
import { DateAnswer } from "./DateAnswer.tsx";
import { NumberBox } from "./NumberBox.tsx";
import { TextBox } from "./TextBox.tsx";

interface InputBoxProps {
  readonly leaf: LeafView;
  readonly input: InputView;
  /** Keeps ids apart where the same leaf stands on a page for several units. */
  readonly place?: string;
}

/** One input of a leaf drawn from its description, with its saved state beneath. */
export function InputBox({ leaf, input, place = "" }: InputBoxProps) {
  const queue = useQueue();
  const target = { leaf: leaf.code, input: input.name };
  const unsaved = useUnsaved(target);
  const answer = leaf.answers.find((one) => one.input === input.name);
  const value = unsaved ? unsaved.value : (answer?.value ?? null);
  if (!leaf.allowed.includes("leaf.answer")) return <ReadOnlyAnswer input={input} value={value} />;
  return (
    <div className="input-box">
      <AnswerBox
        id={`input-${place}${leaf.code}-${input.name}`}
        input={input}
        value={value}
        change={(next, pause) => queue.change(target, next, answer?.version ?? 0, pause)}
        leave={() => queue.flush()}
      />
      <SaveMark target={target} updatedAt={answer?.updatedAt ?? null} />
    </div>
  );
}

/** The box for a kind of input, without its place in a sheet. */
export function AnswerBox(props: AnswerProps) {
  switch (props.input.kind) {
    case "choice":
    case "yes-no":
      return <ChoiceBox {...props} />;
    case "number":
    case "count":
    case "share":
      return <NumberBox {...props} />;
    case "date":
      return <DateAnswer {...props} />;
    case "text":
      return <TextBox {...props} />;
  }
}

function ReadOnlyAnswer({ input, value }: { readonly input: InputView; readonly value: AnswerValue }) {
  const { language } = useLanguage();
  const words = useWords(SHEET);
  return (
    <div className="input-box">
      <span className="small soft">{input.label}</span>
      <span className="strong">
        {valueWords(input, value, language) || <span className="faint">{words.emptyValue}</span>}
      </span>
    </div>
  );
}
