import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import type { TaskView } from "../../contract/tasks.ts";
import { useWords } from "../words/language.tsx";
import { TASK } from "../words/task.ts";
import { TASKS } from "../words/tasks.ts";
import { AssignForm, CommentForm, DueForm, EndForm } from "./officeForms.tsx";
import { ReviewForm } from "./ReviewForm.tsx";
import { SubmitForm, UpdateForm } from "./workForms.tsx";

type Act = "update" | "submit" | "ask" | "assign" | "note" | "move" | "cancel" | "reopen";

/** What the reader may do now; the first button is what is expected of them. */
export function TaskActs({ view }: { readonly view: TaskView }) {
  const words = useWords(TASK);
  const list = useWords(TASKS);
  const [act, setAct] = useState<Act | null>(null);
  const may = new Set(view.allowed);
  const done = () => setAct(null);
  const offered = (
    [
      ["update", "task.update", words.update],
      ["submit", "task.submit", words.submit],
      ["assign", "task.assign", words.assign],
      ["ask", "task.ask-time", words.askTime],
      ["note", "task.note", words.comment],
      ["move", "task.edit", list.move],
      ["cancel", "task.cancel", words.cancel],
      ["reopen", "task.reopen", words.reopen],
    ] as const
  ).filter(([, action]) => may.has(action));
  if (offered.length === 0 && !may.has("task.review") && !may.has("task.edit")) return null;
  return (
    <section className="stack no-print" aria-label={words.update}>
      {may.has("task.review") && <ReviewForm view={view} />}
      {act === null && (
        <div className="row">
          {offered.map(([name, , label], place) => (
            <Button
              key={name}
              variant={place === 0 && (name === "update" || name === "submit") ? "filled" : "default"}
              onClick={() => setAct(name)}
            >
              {label}
            </Button>
          ))}
          {may.has("task.edit") && <Link to={`/nhiem-vu/${view.id}/sua`}>{words.edit}</Link>}
        </div>
      )}
      {act === "update" && <UpdateForm view={view} done={done} />}
      {act === "submit" && <SubmitForm view={view} done={done} />}
      {act === "assign" && <AssignForm view={view} done={done} />}
      {act === "note" && <CommentForm view={view} done={done} />}
      {(act === "ask" || act === "move") && <DueForm view={view} asking={act === "ask"} done={done} />}
      {(act === "cancel" || act === "reopen") && <EndForm view={view} act={act} done={done} />}
    </section>
  );
}
