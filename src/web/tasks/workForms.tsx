import { Slider, Textarea } from "@mantine/core";
import { useState } from "react";
import type { TaskView } from "../../contract/tasks.ts";
import { faultOf } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { TASK } from "../words/task.ts";
import { ActForm } from "./ActForm.tsx";

interface FormProps {
  readonly view: TaskView;
  readonly done: () => void;
}

/** How far it is, in words and per cent. */
export function UpdateForm({ view, done }: FormProps) {
  const words = useWords(TASK);
  const [percent, setPercent] = useState(Math.round(view.share * 100));
  const [text, setText] = useState("");
  const typed = () => ({
    body: { share: percent / 100, words: text, version: view.version },
  });
  return (
    <ActForm task={view.id} act="updates" button={words.saveUpdate} typed={typed} done={done}>
      {() => (
        <>
          <div className="stack-tight">
            <label htmlFor="task-share" className="strong">
              {words.howFar}
            </label>
            <span className="row">
              <Slider
                flex={1}
                min={0}
                max={100}
                step={5}
                label={null}
                thumbLabel={words.howFar}
                value={percent}
                onChange={setPercent}
              />
              <input
                id="task-share"
                className="plain-select number"
                type="number"
                min={0}
                max={100}
                inputMode="numeric"
                value={percent}
                onChange={(event) =>
                  setPercent(Math.min(100, Math.max(0, Math.round(Number(event.currentTarget.value) || 0))))
                }
              />
            </span>
          </div>
          <Textarea
            id="task-words"
            label={words.words}
            description={words.wordsHint}
            autosize
            minRows={3}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </>
      )}
    </ActForm>
  );
}

/** Reports it as finished; the documents tied to the task show it. */
export function SubmitForm({ view, done }: FormProps) {
  const words = useWords(TASK);
  const [text, setText] = useState("");
  const typed = () =>
    text.trim().length < 3
      ? { faults: [{ field: "task-words", text: words.wordsFault }] }
      : { body: { words: text, version: view.version } };
  return (
    <ActForm task={view.id} act="submit" button={words.submit} typed={typed} done={done}>
      {(faults) => (
        <Textarea
          id="task-words"
          label={words.submitWords}
          description={words.submitHint}
          autosize
          minRows={3}
          value={text}
          error={faultOf(faults, "task-words")}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
    </ActForm>
  );
}
