import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import { libraryQuery, useAddDocument } from "../api/library.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { FileBox } from "../sheet/evidence/FileBox.tsx";
import { useWords } from "../words/language.tsx";
import { LIBRARY } from "../words/library.ts";
import { SHELL } from "../words/shell.ts";
import { DocumentBoxes } from "./DocumentBoxes.tsx";
import { BLANK, BOXES, contentFaults, type Typed, titleFrom } from "./documentTyped.ts";
import { KnownFile } from "./KnownFile.tsx";
import { useFileHash } from "./useFileHash.ts";

interface AddProps {
  readonly unit: string;
  /** With the new document, or null when the person changed their mind. */
  readonly done: (id: string | null) => void;
}

/** A new document: a file, a photograph or a link, and what is said of it. */
export function AddDocument({ unit, done }: AddProps) {
  const words = useWords(LIBRARY);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const add = useAddDocument(unit);
  const [typed, type] = useState<Typed>(BLANK);
  const [file, setFile] = useState<File | null>(null);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const sha256 = useFileHash(file);
  const same = useQuery({
    ...libraryQuery(unit, { sha256: sha256 ?? "", limit: 1 }),
    enabled: sha256 !== null,
  });
  const known = sha256 === null ? undefined : same.data?.documents[0];

  const choose = (chosen: File | null) => {
    setFile(chosen);
    if (!chosen) return;
    const kind = chosen.type.startsWith("image/") && typed.kind === "other" ? "photo" : typed.kind;
    type({ ...typed, kind, title: typed.title === "" ? titleFrom(chosen.name) : typed.title });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = [...contentFaults(file, typed.link, words)];
    if (typed.title.trim() === "") found.push({ field: "document-title", text: words.titleMissing });
    setFaults(found);
    if (found.length > 0) return;
    add.mutate(
      { fields: typed, file },
      {
        onSuccess: ({ document }) => done(document.id),
        onError: (error) => setFaults(refusal(error, BOXES)),
      },
    );
  };
  return (
    <form className="evidence-form stack" onSubmit={submit} noValidate aria-label={words.addTitle}>
      <h2>{words.addTitle}</h2>
      <ErrorSummary faults={faults} />
      <FileBox id="document-file" file={file} choose={choose} fault={faultOf(faults, "document-file")} />
      {known && (
        <KnownFile document={known}>
          <Link to={`/kho-tai-lieu/${known.id}`}>{words.useKnown}</Link>
        </KnownFile>
      )}
      {!file && (
        <TextInput
          id="document-link"
          label={words.link}
          description={words.linkHint}
          value={typed.link}
          error={faultOf(faults, "document-link")}
          onChange={(event) => type({ ...typed, link: event.currentTarget.value })}
        />
      )}
      <DocumentBoxes typed={typed} type={type} faults={faults} />
      <div className="form-actions">
        <Button type="submit" loading={add.isPending}>
          {words.keep}
        </Button>
        <Button variant="default" onClick={() => done(null)}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
