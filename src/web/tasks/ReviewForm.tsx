import { Button } from "@mantine/core";
import { useState } from "react";
import type { TaskView } from "../../contract/tasks.ts";
import { useTaskAct } from "../api/tasks.ts";
import { ErrorSummary, type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { TASK } from "../words/task.ts";
import { WordsBox } from "./WordsBox.tsx";

/** Accepts what was reported, or returns it with a reason. */
export function ReviewForm({ view }: { readonly view: TaskView }) {
  const words = useWords(TASK);
  const refusal = useRefusal();
  const send = useTaskAct(view.id);
  const [text, setText] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const last = view.updates.findLast(({ kind }) => kind === "submitted");
  const answer = (accept: boolean) =>
    send.mutate(
      { act: "review", typed: { accept, words: text, version: view.version } },
      { onError: (error) => setFaults(refusal(error, { words: "review-words" })) },
    );
  return (
    <section className="card stack" aria-label={words.review}>
      <h2>{words.review}</h2>
      {last && <p className="task-text">{last.words}</p>}
      <p className="small soft">{words.reviewHint}</p>
      <ErrorSummary faults={faults} />
      <WordsBox id="review-words" label={words.answer} value={text} change={setText} faults={faults} />
      <div className="form-actions">
        <Button loading={send.isPending} onClick={() => answer(true)}>
          {words.accept}
        </Button>
        <Button variant="default" loading={send.isPending} onClick={() => answer(false)}>
          {words.giveBack}
        </Button>
      </div>
    </section>
  );
}
