import { useState } from "react";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import type { AnswerProps } from "./answerProps.ts";
import { type NumberFault, readNumber, shown } from "./readNumber.ts";

const PAUSE = 600;

/** Counts, numbers and percents. A text box, because number boxes refuse the decimal comma on many machines. */
export function NumberBox({ id, input, value, change, leave }: AnswerProps) {
  const words = useWords(SHEET);
  const { language } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (typeof value === "number" ? shown(value, input, language) : "");
  const read = readNumber(text, input, language);
  const fault = "fault" in read ? faultWords(read.fault, words) : undefined;
  const hint = input.hint ?? (input.kind === "share" ? words.percentHint : "");
  const described = [hint !== "" ? `${id}-hint` : "", fault ? `${id}-fault` : ""]
    .filter((part) => part !== "")
    .join(" ");
  return (
    <div className={`number-box ${fault ? "number-box-fault" : ""}`}>
      <label htmlFor={id}>{input.label}</label>
      {hint !== "" && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className="fault" id={`${id}-fault`} role="alert">
          {words.refused}. {fault}
        </p>
      )}
      <span className="number-box-line">
        <input
          id={id}
          type="text"
          autoComplete="off"
          inputMode={input.kind === "count" ? "numeric" : "decimal"}
          aria-describedby={described}
          aria-invalid={fault !== undefined}
          value={text}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            const next = readNumber(event.currentTarget.value, input, language);
            if ("value" in next) change(next.value, PAUSE);
          }}
          onBlur={() => {
            if (!fault) setTyped(null);
            leave();
          }}
        />
        <span className="soft">{input.kind === "share" ? "%" : input.unit}</span>
      </span>
    </div>
  );
}

type SheetWords = ReturnType<typeof useWords<typeof SHEET>>;

function faultWords(fault: NumberFault, words: SheetWords): string {
  switch (fault.kind) {
    case "not-a-number":
      return words.numberFault;
    case "count":
      return words.countFault;
    case "share":
      return words.shareFault;
    case "least":
      return words.leastFault(fault.limit);
    case "most":
      return words.mostFault(fault.limit);
  }
}
