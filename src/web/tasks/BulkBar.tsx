import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { BulkDone } from "../../contract/tasks.ts";
import { useBulk } from "../api/tasks.ts";
import { announce } from "../parts/announce.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { useSaid, useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { TASKS } from "../words/tasks.ts";
import { DueBox } from "./DueBox.tsx";

/** Reminding, or moving the deadline of, many tasks; those that are refused are named with the reason. */
export function BulkBar({ chosen, done }: { readonly chosen: readonly string[]; readonly done: () => void }) {
  const words = useWords(TASKS);
  const shell = useWords(SHELL);
  const [act, setAct] = useState<"remind" | "move" | null>(null);
  const [due, setDue] = useState("");
  const [text, setText] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [result, setResult] = useState<BulkDone | null>(null);
  const bulk = useBulk();
  const refusal = useRefusal();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = [
      ...(act === "move" && due === "" ? [{ field: "bulk-due", text: words.dayFault }] : []),
      ...(act === "move" && text.trim().length < 3 ? [{ field: "bulk-text", text: words.reasonFault }] : []),
    ];
    setFaults(found);
    if (found.length > 0 || act === null) return;
    const typed = act === "move" ? { tasks: chosen, due, reason: text } : { tasks: chosen, words: text };
    bulk.mutate(
      { act, typed },
      {
        onSuccess: (answer) => {
          setAct(null);
          if (answer.refused.length > 0) return setResult(answer);
          announce(words.bulkDone(answer.done.length));
          done();
        },
        onError: (error) => setFaults(refusal(error, { due: "bulk-due" })),
      },
    );
  };
  return (
    <section className="card stack task-bulk" aria-label={words.selected(chosen.length)}>
      <div className="row">
        <span className="strong">{words.selected(chosen.length)}</span>
        <Button size="sm" variant="default" onClick={() => setAct("remind")}>
          {words.remind}
        </Button>
        <Button size="sm" variant="default" onClick={() => setAct("move")}>
          {words.move}
        </Button>
        <Button size="sm" variant="subtle" onClick={done}>
          {shell.cancel}
        </Button>
      </div>
      {act !== null && (
        <form className="stack" onSubmit={submit} noValidate>
          <ErrorSummary faults={faults} />
          {act === "move" && (
            <DueBox
              id="bulk-due"
              label={words.newDue}
              value={due}
              change={setDue}
              fault={faultOf(faults, "bulk-due")}
            />
          )}
          <Textarea
            id="bulk-text"
            label={act === "move" ? words.reason : words.note}
            autosize
            minRows={2}
            value={text}
            error={faultOf(faults, "bulk-text")}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div className="form-actions">
            <Button type="submit" loading={bulk.isPending}>
              {act === "move" ? words.move : words.remind}
            </Button>
          </div>
        </form>
      )}
      {result && <BulkResult result={result} />}
    </section>
  );
}

function BulkResult({ result }: { readonly result: BulkDone }) {
  const words = useWords(TASKS);
  const said = useSaid();
  return (
    <div role="status" className="stack-tight">
      <p>{words.bulkDone(result.done.length)}</p>
      {result.refused.length > 0 && (
        <>
          <p className="strong">{words.bulkRefused}</p>
          <ul>
            {result.refused.map((each) => (
              <li key={each.id}>
                {each.title}: {said(each)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
