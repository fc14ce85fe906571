import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import type { RecognitionView } from "../../contract/recognition.ts";
import { useDiscardList, useFinishList, useReopenList } from "../api/recognition.ts";
import { announce } from "../parts/announce.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { RECOGNITION_LIST } from "../words/recognition.ts";

/** Finishes a draft or discards it; opens a finished list again with a reason. */
export function ListActs({ view }: { readonly view: RecognitionView }) {
  return view.state === "draft" ? <DraftActs view={view} /> : <ReopenForm view={view} />;
}

function DraftActs({ view }: { readonly view: RecognitionView }) {
  const words = useWords(RECOGNITION_LIST);
  const refusal = useRefusal();
  const navigate = useNavigate();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [sure, setSure] = useState(false);
  const finish = useFinishList(view.id);
  const discard = useDiscardList(view.id);
  const refused = (error: unknown) => setFaults(refusal(error));
  return (
    <section className="stack" aria-label={words.finish}>
      <ErrorSummary faults={faults} />
      <p className="small soft">{words.finishHint}</p>
      <div className="form-actions">
        <Button
          loading={finish.isPending}
          onClick={() =>
            finish.mutate(view.version, {
              onSuccess: () => {
                setFaults([]);
                announce(words.finishDone);
              },
              onError: refused,
            })
          }
        >
          {words.finish}
        </Button>
        {sure ? (
          <>
            <span>{words.discardSure}</span>
            <Button
              color="red"
              loading={discard.isPending}
              onClick={() =>
                discard.mutate(view.version, {
                  onSuccess: () => void navigate("/khen-thuong"),
                  onError: refused,
                })
              }
            >
              {words.discard}
            </Button>
            <Button variant="default" onClick={() => setSure(false)}>
              {words.cancel}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setSure(true)}>
            {words.discard}
          </Button>
        )}
      </div>
    </section>
  );
}

function ReopenForm({ view }: { readonly view: RecognitionView }) {
  const words = useWords(RECOGNITION_LIST);
  const refusal = useRefusal();
  const reopen = useReopenList(view.id);
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reopen.mutate(
      { reason, version: view.version },
      { onError: (error) => setFaults(refusal(error, { reason: "reopen-reason" })) },
    );
  };
  return (
    <details className="card">
      <summary>{words.reopen}</summary>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <TextInput
          id="reopen-reason"
          label={words.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={faultOf(faults, "reopen-reason")}
        />
        <div className="form-actions">
          <Button type="submit" variant="default" loading={reopen.isPending}>
            {words.reopen}
          </Button>
        </div>
      </form>
    </details>
  );
}
