import { Button, Checkbox, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { EvidenceId } from "../../contract/ids.ts";
import type { OwnShare } from "../../contract/learning.ts";
import { useRevoke, useShare } from "../api/learning.ts";
import { announce } from "../parts/announce.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { momentWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { LEARNING } from "../words/learning.ts";

interface ShareFormProps {
  readonly round: string;
  readonly leaf: string;
  readonly share: OwnShare;
}

/** A unit's consent: in words, with the documents it ticks, never without the warning about personal data. */
export function ShareForm({ round, leaf, share }: ShareFormProps) {
  const words = useWords(LEARNING);
  const { language } = useLanguage();
  const { unit, name, given, mayShare } = share;
  return (
    <section className="card stack" aria-labelledby={`share-${unit}`}>
      <div className="stack-tight">
        <h3 id={`share-${unit}`}>{words.ownTitle(name)}</h3>
        <p className={given === null ? "soft" : "note note-success"}>
          {given === null ? words.ownNot : words.ownNow(given.byName, momentWords(given.at, language))}
        </p>
      </div>
      {mayShare && <Consent round={round} leaf={leaf} share={share} />}
    </section>
  );
}

function Consent({ round, leaf, share }: ShareFormProps) {
  const words = useWords(LEARNING);
  const refusal = useRefusal();
  const [text, setText] = useState(share.words);
  const [chosen, setChosen] = useState<readonly EvidenceId[]>(share.chosen);
  const [checked, setChecked] = useState(false);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const { unit, version, given } = share;
  const give = useShare(round, leaf, unit);
  const revoke = useRevoke(round, leaf, unit);
  const [wordsId, confirmId] = [`share-words-${unit}`, `share-confirm-${unit}`];
  const refused = (error: unknown) =>
    setFaults(refusal(error, { words: wordsId, noPersonalData: confirmId }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give.mutate(
      { words: text, documents: [...chosen], noPersonalData: checked, version },
      { onSuccess: () => announce(words.shareDone), onError: refused },
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="small soft measure">{words.ownLead}</p>
      <ErrorSummary faults={faults} />
      <Textarea
        id={wordsId}
        label={words.words}
        description={words.wordsHint}
        autosize
        minRows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={faultOf(faults, wordsId)}
      />
      <Documents share={share} chosen={chosen} change={setChosen} />
      {chosen.length > 0 && (
        <div className="note note-warning stack-tight">
          <p>{words.warning}</p>
          <Checkbox
            id={confirmId}
            label={words.confirm}
            checked={checked}
            onChange={(event) => setChecked(event.currentTarget.checked)}
            error={faultOf(faults, confirmId)}
          />
        </div>
      )}
      <div className="form-actions">
        <Button type="submit" loading={give.isPending}>
          {given === null ? words.share : words.saveShare}
        </Button>
        {given !== null && (
          <Button
            variant="default"
            loading={revoke.isPending}
            onClick={() =>
              revoke.mutate(version, { onSuccess: () => announce(words.revokeDone), onError: refused })
            }
          >
            {words.revoke}
          </Button>
        )}
      </div>
    </form>
  );
}

interface DocumentsProps {
  readonly share: OwnShare;
  readonly chosen: readonly EvidenceId[];
  readonly change: (chosen: readonly EvidenceId[]) => void;
}

function Documents({ share, chosen, change }: DocumentsProps) {
  const words = useWords(LEARNING);
  if (share.documents.length === 0) return <p className="small soft">{words.noDocuments}</p>;
  return (
    <fieldset className="stack-tight">
      <legend className="strong">{words.choose}</legend>
      {share.documents.map(({ evidence, title, documentNumber }) => (
        <Checkbox
          key={evidence}
          label={documentNumber === "" ? title : `${title} (${documentNumber})`}
          checked={chosen.includes(evidence)}
          onChange={(event) =>
            change(
              event.currentTarget.checked
                ? [...chosen, evidence]
                : chosen.filter((each) => each !== evidence),
            )
          }
        />
      ))}
    </fieldset>
  );
}
