import { DateBox } from "../../parts/DateBox.tsx";
import type { AnswerProps } from "./answerProps.ts";

export function DateAnswer({ id, input, value, change }: AnswerProps) {
  return (
    <DateBox
      id={id}
      label={input.label}
      hint={input.hint ?? undefined}
      value={typeof value === "string" ? value : ""}
      change={(date) => change(date === "" ? null : date, 0)}
    />
  );
}
