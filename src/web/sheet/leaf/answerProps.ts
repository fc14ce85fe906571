import type { AnswerValue, InputView } from "../../../contract/sheets.ts";

/** What every kind of input box is given. */
export interface AnswerProps {
  readonly id: string;
  readonly input: InputView;
  readonly value: AnswerValue;
  /** Saves after a pause; 0 for choices, which are meant when they are made. */
  readonly change: (value: AnswerValue, pause: number) => void;
  readonly leave: () => void;
}
