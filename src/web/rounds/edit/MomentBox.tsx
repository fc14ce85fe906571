import { TextInput } from "@mantine/core";
import { useState } from "react";
import { DateBox } from "../../parts/DateBox.tsx";
import { readTime } from "../../show/readTime.ts";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";

interface MomentBoxProps {
  readonly id: string;
  readonly label: string;
  /** `YYYY-MM-DDTHH:MM`, or less while it is being typed. */
  readonly value: string;
  /** The hour taken when only a day is given. */
  readonly usual: string;
  readonly change: (value: string) => void;
  readonly fault: string | undefined;
}

/** A day and an hour in the country's own order, whatever the language of the browser. */
export function MomentBox({ id, label, value, usual, change, fault }: MomentBoxProps) {
  const words = useWords(EDIT);
  const [date = "", time = ""] = value.split("T");
  const [typed, setTyped] = useState(time);
  return (
    <div className="moment-box">
      <DateBox
        id={id}
        label={`${label}, ${words.day}`}
        value={date}
        fault={fault}
        change={(day) => {
          const hour = readTime(typed) ?? usual;
          setTyped(hour);
          change(day === "" ? "" : `${day}T${hour}`);
        }}
      />
      <TextInput
        id={`${id}-time`}
        label={words.time}
        aria-label={`${label}, ${words.time}`}
        placeholder={usual}
        inputMode="numeric"
        maw="6rem"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          change(`${date}T${readTime(event.currentTarget.value) ?? ""}`);
        }}
        onBlur={() => setTyped(readTime(typed) ?? typed)}
      />
    </div>
  );
}
