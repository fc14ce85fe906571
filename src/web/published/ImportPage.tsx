import { Button, FileInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ImportPreview } from "../../contract/published.ts";
import { useCommitImport, usePreviewImport } from "../api/published.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { useWords } from "../words/language.tsx";
import { PUBLISHED } from "../words/published.ts";
import { SHELL } from "../words/shell.ts";
import { FaultTable, PreviewTable } from "./ImportTables.tsx";
import { PublishedNav } from "./PublishedNav.tsx";

export function Component() {
  const words = useWords(PUBLISHED);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [done, setDone] = useState("");
  return (
    <div className="page">
      <PageTitle title={words.title}>
        <p className="soft">{words.lead}</p>
      </PageTitle>
      <PublishedNav />
      <div className="stack-wide">
        <div role="status">{done !== "" && <p className="note note-success">{done}</p>}</div>
        <FileForm
          checked={(next) => {
            setDone("");
            setPreview(next);
          }}
        />
        {preview && preview.faults.length > 0 && <FaultTable faults={preview.faults} />}
        {preview?.id && (
          <Confirm
            id={preview.id}
            preview={preview}
            committed={(sentence) => {
              setPreview(null);
              setDone(sentence);
            }}
          />
        )}
      </div>
    </div>
  );
}

function FileForm({ checked }: { readonly checked: (preview: ImportPreview) => void }) {
  const words = useWords(PUBLISHED);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const check = usePreviewImport();
  const [file, setFile] = useState<File | null>(null);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file === null) {
      setFaults([{ field: "file", text: words.fileMissing }]);
      return;
    }
    setFaults([]);
    check.mutate(file, {
      onSuccess: checked,
      onError: (error) => setFaults(refusal(error, { file: "file" })),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <FileInput
        id="file"
        size="md"
        label={words.file}
        description={words.fileHint}
        placeholder={words.chooseFile}
        accept=".xlsx,.csv"
        value={file}
        onChange={setFile}
        error={faultOf(faults, "file")}
        clearable
        clearButtonProps={{ "aria-label": shell.clear }}
      />
      <div className="form-actions">
        <Button type="submit" loading={check.isPending}>
          {words.check}
        </Button>
      </div>
    </form>
  );
}

function Confirm(props: {
  readonly id: string;
  readonly preview: ImportPreview;
  readonly committed: (sentence: string) => void;
}) {
  const { id, preview, committed } = props;
  const words = useWords(PUBLISHED);
  const refusal = useRefusal();
  const commit = useCommitImport();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const { new: fresh, changed, conflict, same } = preview.counts;
  const send = () =>
    commit.mutate(id, {
      onSuccess: (answer) => committed(words.committed(answer.added, answer.replaced, answer.left)),
      onError: (error) => setFaults(refusal(error)),
    });
  return (
    <section className="stack" aria-label={words.previewTitle}>
      <h2>{words.previewTitle}</h2>
      <p>{words.counts(fresh, changed, conflict, same)}</p>
      <ErrorSummary faults={faults} />
      <div className="form-actions">
        <Button onClick={send} loading={commit.isPending}>
          {words.commit}
        </Button>
      </div>
      <PreviewTable rows={preview.rows} />
    </section>
  );
}
