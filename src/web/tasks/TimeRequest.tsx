import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { TaskView } from "../../contract/tasks.ts";
import { useTaskAct } from "../api/tasks.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { dateWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { TASK } from "../words/task.ts";

interface TimeRequestProps {
  readonly view: TaskView;
  readonly request: NonNullable<TaskView["timeRequest"]>;
}

/** The lead asks for a later day; the office answers. */
export function TimeRequest({ view, request }: TimeRequestProps) {
  const words = useWords(TASK);
  const refusal = useRefusal();
  const send = useTaskAct(view.id);
  const [text, setText] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const answer = (grant: boolean) =>
    send.mutate(
      { act: "answer-time", typed: { grant, words: text, version: view.version } },
      { onError: (error) => setFaults(refusal(error, { words: "time-words" })) },
    );
  return (
    <section className="note note-warning stack" aria-label={words.askTime}>
      <p>
        <strong>{words.asked(dateWords(request.due))}</strong> · {request.askedByName}
      </p>
      <p className="task-text">{request.reason}</p>
      {view.allowed.includes("task.edit") && (
        <>
          <ErrorSummary faults={faults} />
          <TextInput
            id="time-words"
            label={words.answer}
            value={text}
            error={faultOf(faults, "time-words")}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div className="form-actions">
            <Button size="sm" loading={send.isPending} onClick={() => answer(true)}>
              {words.grant}
            </Button>
            <Button size="sm" variant="default" loading={send.isPending} onClick={() => answer(false)}>
              {words.refuse}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
