import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ExchangeApplied, ExchangePreview } from "../../contract/exchange.ts";
import { type ExchangeBase, useApplyExchange, usePreviewExchange } from "../api/exchange.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { FileFaults } from "../parts/FileFaults.tsx";
import { FileForm } from "../parts/FileForm.tsx";
import { EXCHANGE } from "../words/exchange.ts";
import { useWords } from "../words/language.tsx";
import { Downloads } from "./Downloads.tsx";
import { PreviewRows } from "./ExchangeTables.tsx";
import { Passwords } from "./Passwords.tsx";

interface ExchangePanelProps {
  readonly base: ExchangeBase;
  /** A round at work keeps a reason for what is changed. */
  readonly withReason?: boolean;
  readonly close: () => void;
}

/** Takes a table out as a file, shows what a filled one would change, and writes exactly that. */
export function ExchangePanel({ base, withReason = false, close }: ExchangePanelProps) {
  const words = useWords(EXCHANGE);
  const check = usePreviewExchange(base);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [applied, setApplied] = useState<ExchangeApplied | null>(null);
  const looked = (next: Seen) => {
    setApplied(null);
    setSeen(next);
  };
  return (
    <section className="card stack" aria-label={words.fromFile}>
      <div className="row-apart">
        <h2>{words.fromFile}</h2>
        <Button variant="default" size="sm" onClick={close}>
          {words.close}
        </Button>
      </div>
      <Downloads base={base} />
      <FileForm
        id="exchange-file"
        words={words}
        accept=".xlsx,.csv"
        act={words.check}
        variant="default"
        check={check}
        checked={(preview, file) => looked({ file, preview })}
      />
      {seen && seen.preview.faults.length > 0 && (
        <FileFaults title={words.faultsTitle(seen.preview.faults.length)} faults={seen.preview.faults} />
      )}
      {seen && seen.preview.faults.length === 0 && (
        <Agreement
          base={base}
          seen={seen}
          withReason={withReason}
          done={(result) => {
            setSeen(null);
            setApplied(result);
          }}
        />
      )}
      <div role="status">
        {applied && (
          <p className="note note-success">{words.applied(applied.counts.new, applied.counts.changed)}</p>
        )}
      </div>
      {applied && applied.passwords.length > 0 && <Passwords passwords={applied.passwords} />}
    </section>
  );
}

/** A file and what it would do. */
interface Seen {
  readonly file: File;
  readonly preview: ExchangePreview;
}

interface AgreementProps {
  readonly base: ExchangeBase;
  readonly seen: Seen;
  readonly withReason: boolean;
  readonly done: (applied: ExchangeApplied) => void;
}

function Agreement({ base, seen, withReason, done }: AgreementProps) {
  const words = useWords(EXCHANGE);
  const refusal = useRefusal();
  const apply = useApplyExchange(base);
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const { file, preview } = seen;
  const { new: fresh, changed, same } = preview.counts;
  if (fresh + changed === 0) return <p className="note">{words.nothing}</p>;
  const write = () => {
    if (withReason && reason.trim() === "") {
      setFaults([{ field: "exchange-reason", text: words.reasonMissing }]);
      return;
    }
    apply.mutate(
      { file, digest: preview.digest ?? "", reason },
      { onSuccess: done, onError: (error) => setFaults(refusal(error, { reason: "exchange-reason" })) },
    );
  };
  return (
    <section className="stack" aria-label={words.previewTitle}>
      <h3>{words.previewTitle}</h3>
      <p>{words.counts(fresh, changed, same)}</p>
      <PreviewRows items={preview.items} />
      <ErrorSummary faults={faults} />
      {withReason && (
        <TextInput
          id="exchange-reason"
          label={words.reason}
          description={words.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={faultOf(faults, "exchange-reason")}
        />
      )}
      <div className="form-actions">
        <Button onClick={write} loading={apply.isPending}>
          {words.apply}
        </Button>
      </div>
    </section>
  );
}
