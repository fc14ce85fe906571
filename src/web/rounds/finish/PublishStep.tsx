import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { searchKey } from "../../../core/published/search-key.ts";
import { useRoundAct } from "../../api/rounds.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { momentWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { ROUND } from "../../words/rounds.ts";
import { SHELL } from "../../words/shell.ts";
import { ActProblem } from "./ActProblem.tsx";

/** Publishing is said in words and confirmed in words: it cannot be taken back. */
export function PublishStep({ round }: { readonly round: RoundDetail }) {
  const words = useWords(ROUND);
  const { language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const { computation } = round;
  const may = round.allowed.includes("round.publish") && computation !== null && !computation.stale;
  return (
    <li className="finish-step">
      <div className="stack-tight">
        <p className="strong">{words.publish}</p>
        <p className="small soft">{words.publishText}</p>
      </div>
      <div className="finish-act">
        {round.publishedAt && (
          <span className="tag tag-success">
            {words.publishedAt(momentWords(round.publishedAt, language))}
          </span>
        )}
        {may && <Button onClick={() => setAsking(true)}>{words.publish}</Button>}
        {!may && !round.publishedAt && <span className="faint">{words.notYet}</span>}
      </div>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={<span className="strong">{words.publishTitle}</span>}
      >
        <PublishForm round={round} close={() => setAsking(false)} />
      </Dialog>
    </li>
  );
}

function PublishForm({ round, close }: { readonly round: RoundDetail; readonly close: () => void }) {
  const words = useWords(ROUND);
  const shell = useWords(SHELL);
  const perform = useRoundAct(round.id);
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const agrees = searchKey(typed) === searchKey(words.publishWord);
    setFault(agrees ? "" : words.publishMismatch);
    if (agrees) perform.mutate("publish", { onSuccess: close });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p>{words.publishWords(round.units.length, round.title)}</p>
      {round.computation && (
        <p className="faint">
          {words.publishHash}: <code className="written">{round.computation.resultHash}</code>
        </p>
      )}
      {perform.error && <ActProblem error={perform.error} />}
      <TextInput
        id="publish-word"
        label={words.publishType}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={fault === "" ? undefined : fault}
      />
      <div className="form-actions">
        <Button type="submit" loading={perform.isPending}>
          {words.publish}
        </Button>
        <Button variant="default" onClick={close}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
