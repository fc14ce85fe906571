import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { AddDocument } from "../../contract/library.ts";
import type { TaskView } from "../../contract/tasks.ts";
import { useAddDocument } from "../api/library.ts";
import { useTaskAct } from "../api/tasks.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { FileBox } from "../sheet/evidence/FileBox.tsx";
import { useWords } from "../words/language.tsx";
import { LIBRARY } from "../words/library.ts";
import { SHELL } from "../words/shell.ts";
import { TASK } from "../words/task.ts";

interface AddToTaskProps {
  readonly view: TaskView;
  readonly unit: string;
  readonly done: () => void;
}

/** A photograph or a file: into the library and onto the task in one go. */
export function AddToTask({ view, unit, done }: AddToTaskProps) {
  const words = useWords(TASK);
  const library = useWords(LIBRARY);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const add = useAddDocument(unit);
  const tie = useTaskAct(view.id);
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState("");
  const [number, setNumber] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const choose = (chosen: File | null) => {
    setFile(chosen);
    if (chosen && title === "") setTitle(chosen.name.replace(/\.[^.]+$/, "").normalize("NFC"));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = [
      ...(file === null ? [{ field: "tie-file", text: library.fileOrLink }] : []),
      ...(title.trim() === "" ? [{ field: "tie-title", text: words.titleFault }] : []),
    ];
    setFaults(found);
    if (file === null || found.length > 0) return;
    const kind = file.type.startsWith("image/") ? "photo" : "other";
    const fields = AddDocument.parse({ kind, title, documentNumber: number });
    try {
      const { document } = await add.mutateAsync({ fields, file });
      await tie.mutateAsync({ act: "documents", typed: { document: document.id } });
      done();
    } catch (error) {
      setFaults(refusal(error, { file: "tie-file", title: "tie-title" }));
    }
  };
  return (
    <form className="card stack" onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary faults={faults} />
      <FileBox id="tie-file" file={file} choose={choose} fault={faultOf(faults, "tie-file")} />
      <div className="task-form-line">
        <TextInput
          id="tie-title"
          label={words.fileTitle}
          value={title}
          error={faultOf(faults, "tie-title")}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          id="tie-number"
          label={library.documentNumber}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      </div>
      <div className="form-actions">
        <Button type="submit" loading={add.isPending || tie.isPending}>
          {words.tie}
        </Button>
        <Button variant="default" onClick={done}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
