import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { TaskView } from "../../contract/tasks.ts";
import { libraryQuery } from "../api/library.ts";
import { useTaskAct } from "../api/tasks.ts";
import { Loaded, Problem } from "../parts/states.tsx";
import { dateWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { LIBRARY } from "../words/library.ts";
import { SHELL } from "../words/shell.ts";
import { TASK } from "../words/task.ts";

interface TieProps {
  readonly view: TaskView;
  readonly unit: string;
  readonly done: () => void;
}

/** Documents that the unit's library holds already. */
export function TieFromLibrary({ view, unit, done }: TieProps) {
  const words = useWords(TASK);
  const library = useWords(LIBRARY);
  const shell = useWords(SHELL);
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 250);
  const query = useQuery({ ...libraryQuery(unit, { q, limit: 10 }), placeholderData: (before) => before });
  const tie = useTaskAct(view.id);
  const tied = new Set<string>(view.tied.map(({ document }) => document));
  return (
    <section className="card stack" aria-label={words.fromLibrary}>
      <TextInput
        type="search"
        label={words.findDocument}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Loaded query={query}>
        {({ documents }) => (
          <ul className="task-files">
            {documents.length === 0 && <li className="soft">{library.nothingFound}</li>}
            {documents.map((document) => (
              <li key={document.id}>
                <span>
                  {document.title}
                  <br />
                  <span className="small soft">
                    {document.documentNumber}{" "}
                    {document.documentDate === null ? "" : dateWords(document.documentDate)}
                  </span>
                </span>
                <Button
                  size="sm"
                  variant="default"
                  disabled={tied.has(document.id)}
                  onClick={() => tie.mutate({ act: "documents", typed: { document: document.id } })}
                >
                  {words.tie}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {tie.error && <Problem error={tie.error} />}
      <div>
        <Button variant="default" onClick={done}>
          {shell.close}
        </Button>
      </div>
    </section>
  );
}
