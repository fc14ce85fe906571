import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { TaskView } from "../../contract/tasks.ts";
import { faultOf } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { TASK } from "../words/task.ts";
import { TASKS } from "../words/tasks.ts";
import { ActForm } from "./ActForm.tsx";
import { DueBox } from "./DueBox.tsx";
import { WordsBox } from "./WordsBox.tsx";

interface FormProps {
  readonly view: TaskView;
  readonly done: () => void;
}

/** Within the lead agency: which division or person. */
export function AssignForm({ view, done }: FormProps) {
  const words = useWords(TASK);
  const [division, setDivision] = useState<string>(view.division?.key ?? "");
  const [person, setPerson] = useState<string>(view.assignee?.account ?? "");
  const typed = () => ({
    body: { division: division || null, assignee: person || null, version: view.version },
  });
  const nobody = { value: "", label: words.nobody };
  return (
    <ActForm
      task={view.id}
      act="assign"
      button={words.assign}
      typed={typed}
      boxes={{ assignee: "task-person", division: "task-division" }}
      done={done}
    >
      {(faults) => (
        <div className="task-form-line">
          <NativeSelect
            id="task-division"
            label={words.division}
            value={division}
            error={faultOf(faults, "task-division")}
            onChange={(event) => setDivision(event.currentTarget.value)}
            data={[nobody, ...view.hands.divisions.map(({ key, name }) => ({ value: key, label: name }))]}
          />
          <NativeSelect
            id="task-person"
            label={words.person}
            value={person}
            error={faultOf(faults, "task-person")}
            onChange={(event) => setPerson(event.currentTarget.value)}
            data={[
              nobody,
              ...view.hands.people.map(({ account, name }) => ({ value: account, label: name })),
            ]}
          />
        </div>
      )}
    </ActForm>
  );
}

/** A word of a supporting agency or a leader. */
export function CommentForm({ view, done }: FormProps) {
  const words = useWords(TASK);
  const [text, setText] = useState("");
  const typed = () =>
    text.trim() === ""
      ? { faults: [{ field: "task-note", text: words.comment }] }
      : { body: { words: text } };
  return (
    <ActForm task={view.id} act="notes" button={words.commentSend} typed={typed} done={done}>
      {(faults) => (
        <WordsBox id="task-note" label={words.comment} value={text} change={setText} faults={faults} />
      )}
    </ActForm>
  );
}

/** Moving the deadline (the office), or asking for it (the lead): a day and a reason. */
export function DueForm({ view, asking, done }: FormProps & { readonly asking: boolean }) {
  const words = useWords(TASK);
  const list = useWords(TASKS);
  const [due, setDue] = useState("");
  const [reason, setReason] = useState("");
  const typed = () => {
    const faults = [
      ...(due === "" ? [{ field: "task-due", text: list.dayFault }] : []),
      ...(reason.trim().length < 3 ? [{ field: "task-reason", text: list.reasonFault }] : []),
    ];
    if (faults.length > 0) return { faults };
    return { body: asking ? { due, reason } : { due, reason, version: view.version } };
  };
  return (
    <ActForm
      task={view.id}
      act={asking ? "ask-time" : "move"}
      button={asking ? words.askTime : list.move}
      typed={typed}
      boxes={{ due: "task-due", reason: "task-reason" }}
      done={done}
    >
      {(faults) => (
        <>
          <DueBox
            id="task-due"
            label={list.newDue}
            value={due}
            change={setDue}
            fault={faultOf(faults, "task-due")}
          />
          <WordsBox id="task-reason" label={list.reason} value={reason} change={setReason} faults={faults} />
        </>
      )}
    </ActForm>
  );
}

/** Ending a task that will not be done, or taking one up again. */
export function EndForm({ view, act, done }: FormProps & { readonly act: "cancel" | "reopen" }) {
  const words = useWords(TASK);
  const list = useWords(TASKS);
  const [reason, setReason] = useState("");
  const typed = () =>
    reason.trim().length < 3
      ? { faults: [{ field: "task-reason", text: list.reasonFault }] }
      : { body: { reason, version: view.version } };
  return (
    <ActForm task={view.id} act={act} button={words[act]} typed={typed} done={done}>
      {(faults) => (
        <WordsBox id="task-reason" label={list.reason} value={reason} change={setReason} faults={faults} />
      )}
    </ActForm>
  );
}
