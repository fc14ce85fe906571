import { useQuery } from "@tanstack/react-query";
import { deadlineQuery } from "../api/tasks.ts";
import { DateBox } from "../parts/DateBox.tsx";
import { dateWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { TASK } from "../words/task.ts";

interface DueBoxProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly fault?: string | undefined;
  readonly change: (day: string) => void;
}

/** A deadline; on a day off the next working day is offered, and it is the person's choice. */
export function DueBox(props: DueBoxProps) {
  const words = useWords(TASK);
  const { value, change } = props;
  const check = useQuery({ ...deadlineQuery(value), enabled: value !== "" });
  const off = check.data !== undefined && check.data.day === value && !check.data.working;
  return (
    <div className="stack-tight">
      <DateBox {...props} />
      {off && (
        <p className="note note-warning small" role="status">
          {words.dayOff(dateWords(value), dateWords(check.data.next))}{" "}
          <button type="button" className="link-button" onClick={() => change(check.data.next)}>
            {words.useNext(dateWords(check.data.next))}
          </button>
        </p>
      )}
    </div>
  );
}
