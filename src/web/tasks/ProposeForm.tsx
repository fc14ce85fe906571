import { Button, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { AnswerValue } from "../../contract/sheets.ts";
import type { TaskLeaf } from "../../contract/taskProposals.ts";
import type { TaskView } from "../../contract/tasks.ts";
import { previewValues, usePropose } from "../api/tasks.ts";
import { ErrorSummary, type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { AnswerBox } from "../sheet/leaf/InputBox.tsx";
import { pointsText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { TASK } from "../words/task.ts";

interface ProposeFormProps {
  readonly view: TaskView;
  readonly leaf: TaskLeaf;
  readonly done: () => void;
}

/** Values as the sheet would take them, with the points they would bring; the documents of the task go along. */
export function ProposeForm({ view, leaf, done }: ProposeFormProps) {
  const words = useWords(TASK);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const propose = usePropose(view.id);
  const [values, setValues] = useState<ReadonlyMap<string, AnswerValue>>(
    new Map(leaf.answers.map(({ input, value }) => [input, value])),
  );
  const [text, setText] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const typed = leaf.inputs.flatMap(({ name }) => {
    const known = leaf.answers.find(({ input }) => input === name);
    const value = values.get(name) ?? null;
    return value === (known?.value ?? null) ? [] : [{ input: name, value, baseVersion: known?.version ?? 0 }];
  });
  const boxes = Object.fromEntries(leaf.inputs.map(({ name }) => [name, `propose-${name}`]));
  const preview = useMutation({
    mutationFn: () => previewValues(view.id, typed),
    onError: (error) => setFaults(refusal(error, boxes)),
    onSuccess: () => setFaults([]),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    propose.mutate(
      { typed, words: text, documents: view.tied.map(({ document }) => document) },
      { onSuccess: done, onError: (error) => setFaults(refusal(error, boxes)) },
    );
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      {leaf.inputs.map((input) => (
        <AnswerBox
          key={input.name}
          id={`propose-${input.name}`}
          input={input}
          value={values.get(input.name) ?? null}
          change={(value) => setValues(new Map([...values, [input.name, value]]))}
          leave={() => undefined}
        />
      ))}
      <Textarea
        label={words.why}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {preview.data && (
        <Preview before={preview.data.before} after={preview.data.after} max={preview.data.max} />
      )}
      <div className="form-actions">
        <Button
          variant="default"
          disabled={typed.length === 0}
          loading={preview.isPending}
          onClick={() => preview.mutate()}
        >
          {words.preview}
        </Button>
        <Button type="submit" disabled={typed.length === 0} loading={propose.isPending}>
          {words.propose}
        </Button>
        <Button variant="default" onClick={done}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}

interface PreviewProps {
  readonly before: number | null;
  readonly after: number | null;
  readonly max: number;
  /** It was answered since, so that «now» is not now any more. */
  readonly past?: boolean;
}

export function Preview({ before, after, max, past = false }: PreviewProps) {
  const words = useWords(TASK);
  const { language } = useLanguage();
  const text = (points: number | null) =>
    points === null ? words.missing : `${pointsText(points, language)}/${pointsText(max, language)}`;
  return (
    <p className="task-points" role="status">
      <span>
        {past ? words.beforeTaken : words.nowPoints}: {text(before)}
      </span>
      <span>
        {past ? words.afterTaken : words.thenPoints}: <strong>{text(after)}</strong>
      </span>
    </p>
  );
}
