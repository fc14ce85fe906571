import { Button } from "@mantine/core";
import { useState } from "react";
import type { ImportPreview } from "../../contract/published.ts";
import { useCommitImport, usePreviewImport } from "../api/published.ts";
import { ErrorSummary, type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { FileFaults } from "../parts/FileFaults.tsx";
import { FileForm } from "../parts/FileForm.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { useWords } from "../words/language.tsx";
import { PUBLISHED } from "../words/published.ts";
import { PreviewTable } from "./ImportTables.tsx";
import { PublishedNav } from "./PublishedNav.tsx";

export function Component() {
  const words = useWords(PUBLISHED);
  const check = usePreviewImport();
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
          id="file"
          words={words}
          accept=".xlsx,.csv"
          act={words.check}
          check={check}
          checked={(next) => {
            setDone("");
            setPreview(next);
          }}
        />
        {preview && preview.faults.length > 0 && (
          <FileFaults title={words.faultsTitle(preview.faults.length)} faults={preview.faults} />
        )}
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
