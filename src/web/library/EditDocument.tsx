import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { LibraryDocument } from "../../contract/library.ts";
import { useEditDocument } from "../api/library.ts";
import { ErrorSummary, type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { LIBRARY } from "../words/library.ts";
import { SHELL } from "../words/shell.ts";
import { DocumentBoxes } from "./DocumentBoxes.tsx";
import { BOXES, typedOf } from "./documentTyped.ts";

/** Changes what is said of a document; its file is changed by a new version. */
export function EditDocument({
  document,
  done,
}: {
  readonly document: LibraryDocument;
  readonly done: () => void;
}) {
  const words = useWords(LIBRARY);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const edit = useEditDocument(document.id);
  const [typed, type] = useState(() => typedOf(document));
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = typed.title.trim() === "";
    setFaults(missing ? [{ field: "document-title", text: words.titleMissing }] : []);
    if (missing) return;
    const { link: _link, ...fields } = typed;
    edit.mutate(
      { ...fields, baseVersion: document.rowVersion },
      { onSuccess: done, onError: (error) => setFaults(refusal(error, BOXES)) },
    );
  };
  return (
    <form className="evidence-form stack" onSubmit={submit} noValidate aria-label={words.edit}>
      <h2>{words.edit}</h2>
      {document.uses > 0 && <p className="small soft">{words.editNote}</p>}
      <ErrorSummary faults={faults} />
      <DocumentBoxes typed={typed} type={type} faults={faults} />
      <div className="form-actions">
        <Button type="submit" loading={edit.isPending}>
          {words.saveChanges}
        </Button>
        <Button variant="default" onClick={done}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
