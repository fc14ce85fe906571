import { Textarea } from "@mantine/core";
import type { AnswerProps } from "./answerProps.ts";

const PAUSE = 900;

export function TextBox({ id, input, value, change, leave }: AnswerProps) {
  return (
    <Textarea
      id={id}
      label={input.label}
      description={input.hint}
      autosize
      minRows={1}
      maxRows={8}
      maxLength={4000}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => change(event.currentTarget.value === "" ? null : event.currentTarget.value, PAUSE)}
      onBlur={leave}
    />
  );
}
