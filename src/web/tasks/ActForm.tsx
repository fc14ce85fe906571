import { Button } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { ApiError } from "../api/client.ts";
import { useTaskAct } from "../api/tasks.ts";
import { ErrorSummary, type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { TASK } from "../words/task.ts";

interface ActFormProps {
  readonly task: string;
  readonly act: string;
  readonly button: string;
  /** What is sent, or what is to be mended first. */
  readonly typed: () => { readonly faults: readonly FormFault[] } | { readonly body: object };
  /** Boxes by the server's paths. */
  readonly boxes?: Readonly<Record<string, string>>;
  readonly done: () => void;
  readonly children: (faults: readonly FormFault[]) => ReactNode;
}

/** One act on a task: a form with its faults above; where somebody else was first, the task is shown as it stands. */
export function ActForm({ task, act, button, typed, boxes = {}, done, children }: ActFormProps) {
  const shell = useWords(SHELL);
  const words = useWords(TASK);
  const refusal = useRefusal();
  const send = useTaskAct(task);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const made = typed();
    if ("faults" in made) {
      setFaults(made.faults);
      return;
    }
    setFaults([]);
    send.mutate(
      { act, typed: made.body },
      {
        onSuccess: done,
        onError: (error) => {
          const changed = error instanceof ApiError && error.body.code === "changed-by-other";
          setFaults(changed ? [{ field: "", text: words.changed }] : refusal(error, boxes));
        },
      },
    );
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      {children(faults)}
      <div className="form-actions">
        <Button type="submit" loading={send.isPending}>
          {button}
        </Button>
        <Button variant="default" onClick={done}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
