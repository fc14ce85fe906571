import { Button } from "@mantine/core";
import { useState } from "react";
import type { TaskView } from "../../contract/tasks.ts";
import { tiedFile, useUntie } from "../api/tasks.ts";
import { Problem } from "../parts/states.tsx";
import { sizeText } from "../show/numbers.ts";
import { dateWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { TASK } from "../words/task.ts";
import { AddToTask } from "./AddToTask.tsx";
import { TieFromLibrary } from "./TieFromLibrary.tsx";

/** What shows the work; it lies in the unit's library at the same time. */
export function Documents({ view }: { readonly view: TaskView }) {
  const words = useWords(TASK);
  const { language } = useLanguage();
  const [adding, setAdding] = useState<"file" | "library" | null>(null);
  const untie = useUntie(view.id);
  const [library] = view.libraries;
  const mayTie =
    library !== undefined && (view.allowed.includes("task.update") || view.allowed.includes("task.note"));
  return (
    <section className="stack" aria-label={words.documents}>
      <h2>{words.documents}</h2>
      {view.tied.length === 0 && <p className="soft measure">{words.noDocuments}</p>}
      <ul className="task-files">
        {view.tied.map((tied) => (
          <li key={tied.document}>
            <span>
              <a href={tied.file ? tiedFile(view.id, tied.document) : (tied.link ?? "")}>{tied.title}</a>
              <br />
              <span className="small soft">
                {[
                  tied.documentNumber,
                  tied.documentDate === null ? "" : dateWords(tied.documentDate),
                  tied.unit.name,
                  tied.file ? sizeText(tied.file.size, language) : "",
                ]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </span>
            </span>
            {view.allowed.includes("task.update") && (
              <button
                type="button"
                className="link-button small"
                aria-label={`${words.untie} ${tied.title}`}
                onClick={() => untie.mutate(tied.document)}
              >
                {words.untie}
              </button>
            )}
          </li>
        ))}
      </ul>
      {untie.error && <Problem error={untie.error} />}
      {mayTie && adding === null && (
        <div className="row">
          <Button variant="default" onClick={() => setAdding("file")}>
            {words.addDocument}
          </Button>
          <Button variant="default" onClick={() => setAdding("library")}>
            {words.fromLibrary}
          </Button>
        </div>
      )}
      {mayTie && adding === "file" && (
        <AddToTask view={view} unit={library.unit} done={() => setAdding(null)} />
      )}
      {mayTie && adding === "library" && (
        <TieFromLibrary view={view} unit={library.unit} done={() => setAdding(null)} />
      )}
    </section>
  );
}
