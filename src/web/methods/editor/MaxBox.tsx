import { useState } from "react";
import { boxText, numberFrom } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { METHODS } from "../../words/methods.ts";

interface MaxBoxProps {
  readonly code: string;
  readonly value: number | null;
  readonly readOnly: boolean;
  readonly change: (value: number) => void;
}

/** Points typed in place, with a decimal comma in Vietnamese; what is no positive number is not taken. */
export function MaxBox({ code, value, readOnly, change }: MaxBoxProps) {
  const words = useWords(METHODS);
  const { language } = useLanguage();
  const written = value === null ? "" : boxText(value, language);
  const [typed, setTyped] = useState(written);
  const number = numberFrom(typed, language);
  const wrong = typed.trim() !== "" && (typeof number !== "number" || number <= 0);
  const take = () => {
    if (typeof number === "number" && number > 0 && number !== value) change(number);
    else if (typed !== written) setTyped(written);
  };
  return (
    <input
      className="max-box"
      inputMode="decimal"
      aria-label={words.pointsOf(code)}
      aria-invalid={wrong}
      value={typed}
      readOnly={readOnly}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") setTyped(written);
      }}
    />
  );
}
