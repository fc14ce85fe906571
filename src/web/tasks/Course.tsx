import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { TaskUpdateView, TaskView } from "../../contract/tasks.ts";
import { taskHistoryQuery } from "../api/tasks.ts";
import { Loaded } from "../parts/states.tsx";
import { useNow } from "../parts/useNow.ts";
import { percentText } from "../show/numbers.ts";
import { shortMoment } from "../show/times.ts";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { TASK } from "../words/task.ts";

/** What was said and done, newest first; the log itself below. */
export function Course({ view }: { readonly view: TaskView }) {
  const words = useWords(TASK);
  const { language } = useLanguage();
  const now = useNow();
  const [whole, setWhole] = useState(false);
  const names = useUpdateNames();
  return (
    <>
      {view.updates.length === 0 && <p className="soft">{words.noCourse}</p>}
      <ol className="task-course">
        {view.updates.toReversed().map((update) => (
          <li key={update.id}>
            <p className="small soft">
              {shortMoment(update.at, now)} · {update.byName} · {names[update.kind]}
              {update.kind === "progress" && update.share !== null
                ? ` ${percentText(update.share * 100, language)}`
                : ""}
            </p>
            {update.words !== "" && <p className="task-text">{update.words}</p>}
          </li>
        ))}
      </ol>
      <div>
        <button type="button" className="link-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {words.history}
        </button>
      </div>
      {whole && <History task={view.id} />}
    </>
  );
}

function useUpdateNames(): Readonly<Record<TaskUpdateView["kind"], string>> {
  const words = useWords(TASK);
  return {
    progress: words.progress,
    note: words.kind_note,
    submitted: words.kind_submitted,
    accepted: words.kind_accepted,
    returned: words.kind_returned,
    cancelled: words.kind_cancelled,
    reopened: words.kind_reopened,
    moved: words.kind_moved,
    "time-asked": words.kind_asked,
    "time-granted": words.kind_granted,
    "time-refused": words.kind_refused,
  };
}

function History({ task }: { readonly task: string }) {
  const query = useQuery(taskHistoryQuery(task));
  const said = useSaid();
  const now = useNow();
  return (
    <Loaded query={query}>
      {({ entries }) => (
        <ol className="task-course">
          {entries.toReversed().map((entry) => (
            <li key={`${entry.at}${entry.en}`}>
              <p className="small soft">
                {shortMoment(entry.at, now)}
                {entry.byName === null ? "" : ` · ${entry.byName}`}
              </p>
              <p>{said(entry)}</p>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
